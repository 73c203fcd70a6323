import { describe, expect, test } from 'vitest';
import { readServiceOptions, usage } from '#e2e/support/simulated-service/service-options.ts';
import {
  flawlessService,
  juneService,
  newestService,
} from '#e2e/support/simulated-service/service-settings.ts';

const settingsOf = (line: string) => readServiceOptions(line.split(' ').filter(Boolean)).settings;

describe('the options of the simulated service', () => {
  test('it is the newest on a free port', () => {
    expect(readServiceOptions([])).toEqual({ settings: newestService(), port: 0, help: false });
  });

  test('a shape is where the other options start', () => {
    expect(settingsOf('--shape june')).toEqual(juneService());
    expect(settingsOf('--shape flawless --skips-rows')).toEqual({ ...flawlessService(), skipsRows: true });
    expect(settingsOf('--no-skips-rows')).toEqual({ ...newestService(), skipsRows: false });
  });

  test('values', () => {
    expect(settingsOf('--search whole-words --max-hits 5 --index-lag 0 --shape flawless')).toMatchObject({
      search: 'whole words',
      maxHits: 5,
      indexLag: 0,
      rateLimit: undefined,
    });
    expect(settingsOf('--rate-limit 100/60 --rate-limit-reset from-now').rateLimit).toEqual({
      requests: 100,
      seconds: 60,
      reset: 'from now',
    });
    expect(settingsOf('--missing-scope a:read --missing-scope b:write').missingScopes).toEqual([
      'a:read',
      'b:write',
    ]);
    expect(readServiceOptions(['--port', '4000', '--help'])).toMatchObject({ port: 4000, help: true });
  });

  test.each(['--port x', '--shape old', '--max-hits many', '--rate-limit 5', '--traps', 'june'])(
    'refuses "%s"',
    (line) => {
      expect(() => settingsOf(line)).toThrow();
    },
  );

  test('the help names every option', () => {
    expect(usage).toContain('--clears-is-default');
    expect(usage).toContain('--rate-limit-reset');
  });
});
