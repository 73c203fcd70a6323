import { defineMessages, isolate, plural } from '#app/messages/define-messages.ts';

const people = (number: number) => plural(number, 'person', 'people');

/** Messages of the dialog that gives everyone of a group other groups. */
export const copyPeopleMessages = defineMessages({
  copy: {
    open: 'Copy people…',
    title: (name: string) => `Copy people of “${isolate(name)}”`,
    body: 'Everyone who has this group gets the groups below, assigned manually. They keep this one.',
  },
  merge: {
    open: 'Merge…',
    title: (name: string) => `Merge “${isolate(name)}” into another group`,
    body: 'Everyone who has this group gets the groups below, assigned manually. When the job is done, its report offers to archive this group.',
  },
  into: 'Into',
  selectInto: 'Select groups',
  reading: (number: number) => `${people(number)} found so far`,
  stopped: (number: number) => `Stopped at ${people(number)}`,
  failed: (number: number) => `Failed after ${people(number)}`,
  read: (number: number) => `${people(number)} in this group`,
  stop: 'Stop',
  resume: 'Continue',
  notRead: 'Available when everyone has been found',
  noTarget: 'Select a group first',
  started: (name: string) => `People of “${isolate(name)}” are being copied`,
  report: 'Report',
  noPeople: 'No one has this group',
  nothingToDo: (targets: number) => (targets === 1 ? 'Everyone already has it' : 'Everyone already has them'),
});
