import { defineMessages, formatNumber } from '#app/messages/define-messages.ts';

/** Messages of the screen that is shown while there are no portals. */
export const firstRunMessages = defineMessages({
  embedded: {
    title: 'No portals yet',
    body: 'A portal holds people and their groups. Create your first one, or have a look around in the demo.',
    metorial:
      'To manage the portals of Metorial’s service instead, give this server your secret key as METORIAL_API_KEY.',
  },
  remote: {
    title: 'No portals yet',
    body: (service: string) =>
      `${service} has no portals for this server’s key. Create one in Metorial’s dashboard, then check again.`,
    check: 'Check again',
    checking: 'Checking…',
  },
  createPortal: 'Create a portal…',
  addSomeone: 'Add someone…',
  importFile: 'Import people…',
  loadDemo: 'Load the demo',
  loadingDemo: 'Loading the demo…',
  viewer: 'You have view-only access. Ask an editor to create a portal.',
  loadFailed: (problem: string) => `The demo wasn’t loaded. ${problem}`,
  form: {
    title: 'Create a portal',
    name: 'Name',
    slug: 'Address',
    slugHint: (slug: string) => `The link /portals/${slug} leads to it. It can’t be changed later.`,
    create: 'Create portal',
    creating: 'Creating…',
    nameless: 'Give the portal a name.',
    tooLong: (most: number) => `Use at most ${formatNumber(most)} characters.`,
    badSlug: 'Use lowercase letters from a to z, digits and single hyphens, such as “acme-labs”.',
    failed: 'The portal wasn’t created',
    taken: (slug: string) => `A portal already has the address “${slug}”. Choose another.`,
  },
});
