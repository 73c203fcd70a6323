import { type Context, Hono } from 'hono';
import type { Logger } from 'pino';
import type { AppEnv } from '#server/http/app-env.ts';
import { isDatabaseUnavailable } from '#server/db/is-database-unavailable.ts';
import type { AttemptCookies } from '#server/auth/sign-in/attempt-cookies.ts';
import { messagePage, sendMessage } from '#server/auth/sign-in/message-page.ts';
import { messages } from '#server/auth/sign-in/sign-in-messages.ts';
import { describeAnswer, isExpiredAtProvider } from '#server/auth/provider-answer.ts';
import { readPerson } from '#server/auth/person.ts';
import type { Grant, Provider } from '#server/auth/sign-in/provider.ts';
import { onlyRequested } from '#server/auth/sign-in/only-requested.ts';
import { type AccessRules, explainRefusedAccess } from '#server/auth/sign-in/refused-access.ts';
import { sendFailure } from '#server/auth/sign-in/send-failure.ts';
import { readReturnTo } from '#server/auth/sign-in/return-to.ts';
import { paths } from '#server/auth/sign-in/sign-in-paths.ts';
import { countFailedSignIn, countRefusedSignIn } from '#server/auth/sign-in-metrics.ts';
import { sessionEnded, signedIn } from '#server/auth/sessions/session-events.ts';
import type { Sessions } from '#server/auth/sessions/sessions.ts';
import { throttleFailedSignIns } from '#server/auth/sign-in/throttle-failed-sign-ins.ts';

interface SignInRoutesOptions extends AccessRules {
  provider: Provider;
  /** The configured issuer of the provider. */
  issuer: URL;
  sessions: Sessions;
  attempts: AttemptCookies;
  log: Logger;
}

/** Creates the routes that start and finish a sign-in and sign out. They require no session. */
export function createSignInRoutes(options: SignInRoutesOptions): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .on('GET', Object.values(paths), async (c, next) => {
      c.set('route', c.req.path);
      await next();
      c.header('cache-control', 'no-store');
    })
    .on('GET', [paths.begin, paths.callback, paths.signOut], onlyRequested)
    .get(paths.begin, (c) => begin(c, options))
    .get(paths.callback, throttleFailedSignIns(), (c) => finish(c, options))
    .get(paths.return, (c) => c.html(messagePage(messages.returning, '/return.js')))
    .get(paths.signedIn, (c) => c.html(messagePage(messages.signedIn, '/signed-in.js')))
    .get(paths.signOut, (c) => signOut(c, options))
    .get(paths.signedOut, (c) => c.html(messagePage(messages.signedOut)));
}

/** `return_to` is the path to open afterwards; `prompt=login` lets the user choose another account. */
function begin(c: Context<AppEnv>, options: SignInRoutesOptions): Promise<Response> {
  const returnTo = readReturnTo(c.req.query('return_to'));
  return sendToProvider(c, { returnTo, anotherAccount: c.req.query('prompt') === 'login' }, options);
}

interface NewAttempt {
  returnTo: string;
  anotherAccount: boolean;
  isRestart?: boolean;
}

async function sendToProvider(
  c: Context<AppEnv>,
  { returnTo, anotherAccount, isRestart = false }: NewAttempt,
  options: SignInRoutesOptions,
): Promise<Response> {
  const { provider, attempts } = options;
  try {
    const { url, attempt } = await provider.begin({ anotherAccount });
    await attempts.write(c, { ...attempt, returnTo, anotherAccount, isRestart });
    return c.redirect(url.href);
  } catch (err) {
    return sendFailure(c, err, returnTo, options);
  }
}

async function finish(c: Context<AppEnv>, options: SignInRoutesOptions): Promise<Response> {
  const { provider, access, sessions, attempts, log } = options;
  const startError = await sessionStartError(c, sessions);
  if (startError) {
    countFailedSignIn('no_storage');
    return startError;
  }
  const attempt = await attempts.take(c, c.req.query('state') ?? '');
  if (!attempt) {
    // The back button, a bookmark or a restored tab leads someone who is signed in here.
    if (await sessions.read(c)) return c.redirect('/');
    countFailedSignIn('invalid_attempt');
    return sendMessage(c, 400, messages.invalidAttempt);
  }
  let grant: Grant;
  try {
    grant = await provider.finish(new URL(c.req.url).search, attempt);
  } catch (err) {
    const { returnTo, anotherAccount, isRestart } = attempt;
    if (isExpiredAtProvider(err)) {
      if (await sessions.read(c)) return c.redirect(returnTo);
      // Only once, in case the provider never answers otherwise.
      if (!isRestart) return sendToProvider(c, { returnTo, anotherAccount, isRestart: true }, options);
    }
    return sendFailure(c, err, returnTo, options);
  }
  const { subject, sid, claims = [], refreshToken, idToken } = grant;
  const role = access(claims);
  const person = readPerson(claims);
  if (!role) {
    const { reason, message } = explainRefusedAccess(claims, person, options);
    log.info({ subject, reason }, 'sign-in: no access');
    countRefusedSignIn(reason);
    return sendMessage(c, 403, message);
  }
  const now = Date.now();
  const session = { ...person, subject, sid, role, refreshToken, idToken };
  await sessions.start(c, { ...session, signedInAt: now, checkedAt: now, usedAt: now });
  signedIn(log, subject, role);
  return c.redirect(attempt.returnTo);
}

/** Checked before the code is exchanged, because a code works only once. */
async function sessionStartError(c: Context<AppEnv>, sessions: Sessions) {
  try {
    return (await sessions.canStart()) ? undefined : await sendMessage(c, 503, messages.diskFull);
  } catch (error) {
    if (!isDatabaseUnavailable(error)) throw error;
    return sendMessage(c, 503, messages.databaseUnavailable(paths.begin));
  }
}

/**
 * Ends the session here first, so that it ends even if the browser never reaches the provider. A link from another site
 * signs no one out.
 */
async function signOut(c: Context<AppEnv>, options: SignInRoutesOptions): Promise<Response> {
  const { provider, sessions, log } = options;
  if (!['same-origin', 'none'].includes(c.req.header('sec-fetch-site') ?? 'none')) return c.redirect('/');
  if (await sessionStartError(c, sessions)) return sendMessage(c, 503, messages.stillSignedIn);
  const session = await sessions.end(c);
  if (session) sessionEnded(log, session.subject, 'signed out');
  try {
    if (session?.refreshToken) await provider.revoke(session.refreshToken);
  } catch (err) {
    const answer = describeAnswer(err);
    log.warn({ err, answer }, 'sign-out: the refresh token could not be revoked');
    // Without an answer, the person would wait for nothing. Else the provider's sign-out must not be skipped: the next
    // click would sign the same person in again.
    if (answer === undefined) return c.redirect(paths.signedOut);
  }
  try {
    const url = await provider.endSessionUrl(session?.idToken);
    return c.redirect(url?.href ?? paths.signedOut);
  } catch (err) {
    const answer = describeAnswer(err);
    log.warn({ err, answer }, 'sign-out: the provider could not be asked for its sign-out');
    return c.redirect(paths.signedOut);
  }
}
