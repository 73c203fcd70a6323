import { describe, expect, it } from 'vitest';
import {
  emptyDraft,
  isEmpty,
  pendingDraft,
  toggleGroup,
  unsavedDraft,
} from '#app/features/profiles/group-editor/group-draft.ts';
import type { MembershipResult } from '#app/bulk/membership-change.ts';

const design = { id: 'g1', name: 'Design' };
const sales = { id: 'g2', name: 'Sales' };
const manual = [design];

describe('picking groups', () => {
  it('assigns what is not held and removes what is', () => {
    const draft = toggleGroup(toggleGroup(emptyDraft, manual, design), manual, sales);
    expect(draft).toEqual({ assign: [sales], unassign: [design] });
  });

  it('is undone by picking again', () => {
    const twice = [design, sales, design, sales].reduce(
      (draft, group) => toggleGroup(draft, manual, group),
      emptyDraft,
    );
    expect(isEmpty(twice)).toBe(true);
  });

  it('has nothing left to do once the server holds it', () => {
    const draft = { assign: [sales], unassign: [design] };
    expect(isEmpty(pendingDraft(draft, [sales]))).toBe(true);
    expect(pendingDraft(draft, manual)).toEqual(draft);
  });

  it('keeps after a save what can be tried again', () => {
    const draft = { assign: [sales], unassign: [design] };
    const left = (g2: MembershipResult, g1: MembershipResult) => unsavedDraft(draft, { results: { g2, g1 } });
    expect(left({ is: 'failed' }, { is: 'ignored' })).toEqual(draft);
    expect(left({ is: 'archived' }, { is: 'stays', via: 'sso' })).toEqual(emptyDraft);
    expect(left({ is: 'changed' }, { is: 'unconfirmed' })).toEqual(emptyDraft);
  });
});
