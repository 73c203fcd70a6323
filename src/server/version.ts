import packageJson from '#package.json' with { type: 'json' };

/** The version of this program. The build puts it in place of the import. */
export const { version } = packageJson;
