import { readFileSync } from 'node:fs';
import { matchRoutes } from 'react-router';
import { expect, it } from 'vitest';
import { isPagePath } from '#contract/is-page-path.ts';
import { pageRoutes } from '#contract/page-routes.ts';

const patterns = Object.values(pageRoutes);
const routes = patterns.map((path) => ({ path }));
const values = ['acme', 'a.b', 'a%20b', 'a%2Fb', '%E2%82%AC', '..%2f', 'null', '%00'];

const spelled = patterns.flatMap((pattern) => values.map((value) => pattern.replace(/:\w+/g, value)));
const odd =
  '/portals/ /Portals/acme /PORTALS/acme/GROUPS /portals/acme// /%70ortals/acme /portals/acme/groups/x/'.split(
    ' ',
  );
const others =
  '/metrics /portals/acme/nothing /portals/acme/groups/x/y /portal /portals//groups /index.php /.env'.split(
    ' ',
  );

it.each([...spelled, ...odd, ...others])('the server and the router agree on %s', (path) => {
  expect(isPagePath(path)).toBe(matchRoutes(routes, path) !== null);
});

it('the router has no route of its own', () => {
  const router = readFileSync('src/app/router.tsx', 'utf8');
  const paths = [...router.matchAll(/\bpath: ([^,]+)/g)].map(([, path]) => path);
  const named = patterns.length;
  expect(paths.filter((path) => path?.startsWith('pageRoutes.'))).toHaveLength(named);
  expect(paths.filter((path) => !path?.startsWith('pageRoutes.'))).toEqual(["''"]);
});
