import { writeFile } from 'node:fs/promises';
import { layerOverrides, layerRulesPath } from '#build/lint-rules.ts';

// `npm run layers`: generates the linter's rules from src/build/layers.ts. .oxlintrc.json extends them.

const lines = layerOverrides().map((override) => JSON.stringify(override));
await writeFile(layerRulesPath, `{"overrides":[\n${lines.join(',\n')}\n]}\n`);
