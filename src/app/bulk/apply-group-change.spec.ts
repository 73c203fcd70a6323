import { describe, expect, test } from 'vitest';
import { applyGroupChange, type GroupChangeIo } from '#app/bulk/apply-group-change.ts';
import { FatalError } from '#app/bulk/scheduler/fatal-error.ts';
import { ApiError, NetworkError } from '#client/client-error.ts';
import { signedOutReason } from '#contract/current-session.ts';

const assign = (group_id: string) => ({ group_id, wanted: true });
const unassign = (group_id: string) => ({ group_id, wanted: false });

const serverError = new ApiError(500, { code: 'internal_server_error', message: 'No.' });
const groupGone = new ApiError(404, { code: 'not_found', message: 'No.', entity: 'consumer.group' });
const signedOut = new ApiError(401, { code: 'unauthorized', message: 'No.', reason: signedOutReason });

/** A service with one profile. Like the real one, it refuses a whole request when one of its groups is archived. */
function serviceWith(groups: Record<string, string> | null, archived: string[] = []) {
  const held = new Map(Object.entries(groups ?? {}));
  const sent: string[] = [];
  const known = new Set<string>();
  const show = () => ({
    id: 'p',
    name: 'Pia',
    consumer_id: 'c',
    status: 'active',
    created_at: '',
    updated_at: '',
    groups: groups && [...held].map(([id, assigned_via]) => ({ group: { id, name: id }, assigned_via })),
  });
  const handle = (name: string, ids: string[], change: (id: string) => void) => {
    sent.push(`${name} ${ids.join(' ')}`);
    if (ids.some((id) => archived.includes(id))) throw groupGone;
    for (const id of ids) change(id);
    return show();
  };
  const io: GroupChangeIo = {
    read: async () => {
      sent.push('read');
      return show();
    },
    assign: async (ids) => handle('assign', ids, (id) => held.set(id, 'manual')),
    unassign: async (ids) => handle('unassign', ids, (id) => held.get(id) === 'manual' && held.delete(id)),
    archivedGroups: {
      has: (id) => known.has(id),
      refresh: async (ids) => {
        for (const id of ids) if (archived.includes(id)) known.add(id);
      },
    },
    onArchived: 'send-others',
  };
  return { io, sent, profile: show() };
}

describe('what is sent', () => {
  test('one request to assign, then one to unassign, and only what is needed', async () => {
    const { io, sent, profile } = serviceWith({ had: 'manual', old: 'manual', older: 'manual', sso: 'sso' });
    const pairs = [
      ...['new', 'newer', 'had'].map(assign),
      ...['old', 'older', 'sso', 'missing'].map(unassign),
    ];
    const result = await applyGroupChange(profile, { pairs }, io);
    expect(sent).toEqual(['assign new newer', 'unassign old older']);
    expect(result).toMatchObject({
      results: {
        new: { is: 'changed' },
        newer: { is: 'changed' },
        had: { is: 'already' },
        old: { is: 'changed' },
        older: { is: 'changed' },
        sso: { is: 'stays', via: 'sso' },
        missing: { is: 'already' },
      },
      before: { new: false, had: 'manual', sso: 'sso', missing: false },
    });
    expect(result.error).toBeUndefined();
    expect(result.profile.groups?.map(({ group }) => group.id)).toEqual(['had', 'sso', 'new', 'newer']);
  });

  test('nothing where all is as wanted, and nothing is stored then', async () => {
    const { io, sent, profile } = serviceWith({ a: 'manual' });
    const persistBefore = async () => void sent.push('persist');
    await applyGroupChange(profile, { pairs: [assign('a'), unassign('b')] }, { ...io, persistBefore });
    expect(sent).toEqual([]);
  });

  test('everything where the groups are unknown', async () => {
    const { io, sent, profile } = serviceWith(null);
    const { results } = await applyGroupChange(profile, { pairs: [assign('a'), unassign('b')] }, io);
    expect(sent).toEqual(['assign a', 'unassign b']);
    expect(results).toEqual({ a: { is: 'unconfirmed' }, b: { is: 'unconfirmed' } });
  });

  test('the states before are stored first, and nothing is sent if that fails', async () => {
    const { io, sent, profile } = serviceWith({ b: 'manual' });
    const pairs = [assign('a'), unassign('b')];
    const stored: unknown[] = [];
    const persistBefore = async (before: unknown) => {
      sent.push('persist');
      stored.push(before);
    };
    await applyGroupChange(profile, { pairs }, { ...io, persistBefore });
    expect(sent).toEqual(['persist', 'assign a', 'unassign b']);
    expect(stored).toEqual([{ a: false, b: 'manual' }]);

    const full = serviceWith({});
    const change = applyGroupChange(
      full.profile,
      { pairs },
      {
        ...full.io,
        persistBefore: () => Promise.reject(new FatalError('storage', new Error('full'))),
      },
    );
    await expect(change).rejects.toThrow(FatalError);
    expect(full.sent).toEqual([]);
  });
});

describe('an interrupted change', () => {
  test('sends what is missing, and what it had changed already counts as changed', async () => {
    const { io, sent, profile } = serviceWith({ a: 'manual', c: 'manual' });
    const pairs = [assign('a'), assign('b'), assign('c'), unassign('d')];
    const stored = { a: false, b: false, c: 'manual', d: 'manual' } as const;
    const { results, before } = await applyGroupChange(profile, { pairs, before: stored }, io);
    expect(sent).toEqual(['assign b']);
    expect(before).toEqual(stored);
    expect(results).toEqual({
      a: { is: 'changed' },
      b: { is: 'changed' },
      c: { is: 'already' },
      d: { is: 'changed' },
    });
  });

  test('changes what somebody else has changed since from what it is now', async () => {
    const { io, sent, profile } = serviceWith({});
    const request = { pairs: [assign('a')], before: { a: 'manual' } };
    const { results, before } = await applyGroupChange(profile, request, io);
    expect(sent).toEqual(['assign a']);
    expect(before).toEqual({ a: false });
    expect(results).toEqual({ a: { is: 'changed' } });
  });
});

describe('a failure', () => {
  test('is followed by a read, which decides: the rest is not sent', async () => {
    const { io, sent, profile } = serviceWith({ b: 'manual' });
    const failing = { ...io, assign: () => Promise.reject(serverError) };
    const result = await applyGroupChange(profile, { pairs: [assign('a'), unassign('b')] }, failing);
    expect(sent).toEqual(['read']);
    expect(result).toMatchObject({
      results: { a: { is: 'failed' }, b: { is: 'failed' } },
      error: serverError,
    });
  });

  test('after which the service shows the change has lost an answer only', async () => {
    const { io, profile } = serviceWith({});
    const lost = new NetworkError('cut');
    const losing: GroupChangeIo = {
      ...io,
      assign: async (ids) => {
        await io.assign(ids);
        throw lost;
      },
    };
    const result = await applyGroupChange(profile, { pairs: [assign('a')] }, losing);
    expect(result).toMatchObject({ results: { a: { is: 'changed' } }, error: lost });
  });

  test('keeps what was accepted before it', async () => {
    const { io, profile } = serviceWith({ b: 'manual' });
    const failing = { ...io, unassign: () => Promise.reject(serverError) };
    const result = await applyGroupChange(profile, { pairs: [assign('a'), unassign('b')] }, failing);
    expect(result.results).toEqual({ a: { is: 'changed' }, b: { is: 'failed' } });
  });

  test('leaves the groups unknown where the profile cannot be read again', async () => {
    const { io, profile } = serviceWith({ b: 'manual' });
    const away = () => Promise.reject(serverError);
    const pairs = [assign('a'), unassign('b')];
    const result = await applyGroupChange(profile, { pairs }, { ...io, read: away, unassign: away });
    expect(result).toMatchObject({
      results: { a: { is: 'changed' }, b: { is: 'failed' } },
      profile: { id: 'p', groups: null },
    });
  });

  test('for want of a session has changed nothing', async () => {
    const { io, profile } = serviceWith({ b: 'manual' });
    const refuse = () => Promise.reject(signedOut);
    const result = await applyGroupChange(
      profile,
      { pairs: [assign('a')] },
      { ...io, read: refuse, assign: refuse },
    );
    expect(result).toMatchObject({ results: { a: { is: 'failed' } }, profile });
  });
});

describe('a response that does not show what was requested', () => {
  const pairs = [assign('a'), unassign('b')];
  const ignoring = (io: GroupChangeIo): GroupChangeIo => ({
    ...io,
    assign: () => io.assign([]),
    unassign: () => io.unassign([]),
  });
  /** Answers changes without the groups. */
  const silent = (io: GroupChangeIo): GroupChangeIo => ({
    ...io,
    assign: async (ids) => ({ ...(await io.assign(ids)), groups: null }),
    unassign: async (ids) => ({ ...(await io.unassign(ids)), groups: null }),
  });

  test('is followed by a read: what that does not show either was ignored', async () => {
    const { io, sent, profile } = serviceWith({ b: 'manual' });
    const result = await applyGroupChange(profile, { pairs }, ignoring(io));
    expect(sent).toEqual(['assign ', 'unassign ', 'read']);
    expect(result.results).toEqual({ a: { is: 'ignored' }, b: { is: 'ignored' } });
    expect(result.error).toBeUndefined();
  });

  test('and the read does: it was made', async () => {
    const { io, sent, profile } = serviceWith({ b: 'manual' });
    const result = await applyGroupChange(profile, { pairs }, silent(io));
    expect(sent).toEqual(['assign a', 'unassign b', 'read']);
    expect(result.results).toEqual({ a: { is: 'changed' }, b: { is: 'changed' } });
    expect(result.profile.groups?.map(({ group }) => group.id)).toEqual(['a']);
  });

  test('and cannot be read is believed as far as it goes', async () => {
    const { io, profile } = serviceWith({ b: 'manual' });
    const read = () => Promise.reject(serverError);
    const ignored = await applyGroupChange(profile, { pairs }, { ...ignoring(io), read });
    expect(ignored.results).toEqual({ a: { is: 'ignored' }, b: { is: 'ignored' } });
    const unknown = await applyGroupChange(profile, { pairs }, { ...silent(io), read });
    expect(unknown.results).toEqual({ a: { is: 'unconfirmed' }, b: { is: 'unconfirmed' } });
    expect(unknown.error).toBeUndefined();
  });

  test('needs no read where a source keeps the group, or where the service sends no groups', async () => {
    const kept = serviceWith({ b: 'manual' });
    const bySso = { ...kept.profile, groups: [{ group: { id: 'b', name: 'b' }, assigned_via: 'sso' }] };
    const unassignKept = { ...kept.io, unassign: () => Promise.resolve(bySso) };
    const result = await applyGroupChange(kept.profile, { pairs: [unassign('b')] }, unassignKept);
    expect(result.results).toEqual({ b: { is: 'stays', via: 'sso' } });
    const silentAlways = serviceWith(null);
    await applyGroupChange(silentAlways.profile, { pairs }, silentAlways.io);
    expect([...kept.sent, ...silentAlways.sent]).toEqual(['assign a', 'unassign b']);
  });
});

describe('an archived group', () => {
  const pairs = [assign('a'), assign('gone'), unassign('b')];

  test('is left out, and the others are sent', async () => {
    const { io, sent, profile } = serviceWith({ b: 'manual' }, ['gone']);
    const result = await applyGroupChange(profile, { pairs }, io);
    expect(sent).toEqual(['assign a gone', 'assign a', 'unassign b']);
    expect(result.results).toEqual({ a: { is: 'changed' }, gone: { is: 'archived' }, b: { is: 'changed' } });
    expect(result.error).toBeUndefined();
  });

  test('is not sent once it is known, not even alone', async () => {
    const { io, sent, profile } = serviceWith({}, ['gone']);
    await io.archivedGroups.refresh(['gone']);
    const { results } = await applyGroupChange(profile, { pairs: [assign('gone')] }, io);
    expect(sent).toEqual([]);
    expect(results).toEqual({ gone: { is: 'archived' } });
  });

  test('stops a change that is to be stopped, and is named', async () => {
    const { io, sent, profile } = serviceWith({ b: 'manual' }, ['gone']);
    const result = await applyGroupChange(profile, { pairs }, { ...io, onArchived: 'stop' });
    expect(sent).toEqual(['assign a gone', 'read']);
    expect(result).toMatchObject({
      results: { a: { is: 'failed' }, gone: { is: 'archived' }, b: { is: 'failed' } },
      error: groupGone,
    });
  });

  test('that turns out to be active fails the change', async () => {
    const { io, profile } = serviceWith({}, ['gone']);
    const archivedGroups = { has: () => false, refresh: () => Promise.resolve() };
    const result = await applyGroupChange(profile, { pairs: [assign('gone')] }, { ...io, archivedGroups });
    expect(result).toMatchObject({ results: { gone: { is: 'failed' } }, error: groupGone });
  });
});

describe('no result, but the error itself, comes', () => {
  test.each(['assign', 'read'] as const)('from a fatal failure to %s', async (name) => {
    const { io, profile } = serviceWith({});
    const fatal = new FatalError('forbidden', serverError);
    const failing = { ...io, assign: () => Promise.reject(serverError), [name]: () => Promise.reject(fatal) };
    await expect(applyGroupChange(profile, { pairs: [assign('a')] }, failing)).rejects.toBe(fatal);
  });

  test('from a change that is stopped', async () => {
    const { io, profile } = serviceWith({});
    const stop = new AbortController();
    const stopped: GroupChangeIo = {
      ...io,
      signal: stop.signal,
      assign: () => {
        stop.abort('pause');
        return Promise.reject(serverError);
      },
    };
    await expect(applyGroupChange(profile, { pairs: [assign('a')] }, stopped)).rejects.toBe('pause');
  });
});
