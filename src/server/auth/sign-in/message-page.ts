import { html } from 'hono/html';
import type { Message } from '#server/auth/sign-in/sign-in-messages.ts';

/**
 * @param script the path of a script of ours
 * @returns a screen that works without the page, for whoever may not see that
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
