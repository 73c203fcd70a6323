import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { AppEnv } from '#server/http/app-env.ts';
import type { Message } from '#server/auth/sign-in/sign-in-messages.ts';

/**
 * @param script the path of one of our scripts
 * @returns a standalone screen, for users who may not open the page
 */
export function messagePage({ title, body, action }: Message, script?: string) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Portal Profiles</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/message.css" />
        ${script && html`<script src="${script}" defer></script>`}
      </head>
      <body>
        <main>
          <img src="/favicon.svg" alt="Portal Profiles" width="32" height="32" />
          <h1>${title}</h1>
          <p>${body}</p>
          ${action && html`<a href="${action.href}">${action.label}</a>`}
        </main>
      </body>
    </html>`;
}

/** Answers with a message instead of the page. */
export function sendMessage(
  c: Context<AppEnv>,
  status: ContentfulStatusCode,
  message: Message,
): Response | Promise<Response> {
  return c.html(messagePage(message), status);
}
