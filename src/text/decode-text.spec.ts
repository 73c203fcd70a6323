import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from '#text/decode-text.ts';

const list = 'E-Mail;Ort\r\nada@x.example;Köln\r\n';
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isLittleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittleEndian);
  return new Uint8Array(view.buffer);
};
/** With a byte that no UTF-8 has in place of each `#`. */
const damaged = (text: string) => utf8(text).map((byte) => (byte === 0x23 ? 0xff : byte));
const bytes = (...numbers: number[]) => Uint8Array.from(numbers);

const decodeBase64 = (text: string) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

const kind = 'Encodings';
const cases = [
  { kind, report: 'directus/directus#12970', input: utf8(`\ufeff${list}`), outcome: list },
  { kind, report: 'SORMAS-Foundation/SORMAS-Project#3747', input: utf8(list), outcome: list },
  { kind, report: 'openwisp/openwisp-radius#550', input: utf16(`\ufeff${list}`, true), outcome: list },
  { kind, report: 'openwisp/openwisp-radius#550', input: utf16(`\ufeff${list}`, false), outcome: list },
  { kind, report: 'none found', input: utf16(list, true), outcome: list },
  { kind, report: 'none found', input: utf16(list, false), outcome: list },
  {
    kind,
    report: 'gophish/gophish#152',
    input: Uint8Array.from(list, (sign) => sign.charCodeAt(0)),
    outcome: list,
  },
  { kind, report: 'none found', input: bytes(), outcome: '' },
  { kind, report: 'none found', input: damaged(`\ufeffb#d;${list}`), outcome: `b\ufffdd;${list}` },
  { kind, report: 'none found', input: damaged('\ufeffb#d'), outcome: 'b\ufffdd' },
  { kind, report: 'none found', input: damaged('Köln;Zürich;b#d'), outcome: 'Köln;Zürich;b\ufffdd' },
  { kind, report: 'none found', input: utf8('Köln;b\ufffd\ufffdd'), outcome: 'Köln;b\ufffd\ufffdd' },
  // "Ã¼" in Windows-1252, beside other letters.
  { kind, report: 'none found', input: bytes(0xc3, 0xbc, 0x20, 0xe9, 0x20, 0xe4), outcome: 'Ã¼ é ä' },
  // A workbook, a legacy workbook, a PNG, UTF-32, and UTF-16 cut in the middle of a character.
  { kind, report: 'none found', input: bytes(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00), outcome: undefined },
  {
    kind,
    report: 'none found',
    input: bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    outcome: undefined,
  },
  {
    report: 'none found',
    input: bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0),
    outcome: undefined,
  },
  { kind, report: 'none found', input: bytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), outcome: undefined },
  { kind, report: 'none found', input: bytes(0xff, 0xfe, 0x61, 0, 0x62), outcome: undefined },
];

test.each(cases)('$kind, $report: $input', ({ input, outcome }) => {
  expect(decodeText(input)?.text).toBe(outcome);
});

test.each(['\u0000', '\u0008', '\u001a', '\u007f'])(
  'data can have some control characters, such as %j',
  (sign) => {
    const few = `${list}bea@x.example;B${sign}rn\r\n`;
    expect(decodeText(utf8(few))?.text).toBe(few);
    const some = few.repeat(10) + list.repeat(50);
    expect(decodeText(utf16(`\ufeff${some}`, true))?.text).toBe(some);
    expect(decodeText(utf8(list.repeat(10) + sign.repeat(20)))).toBeUndefined();
  },
);

test.each([
  [
    'picture',
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
  ],
  [
    'archive',
    'UEsDBBQAAAAIAIMYIlyfeCtBIwAAACEAAAAKAAAAcGVvcGxlLmNzdnPV9U3MzLH2Lyrh5UpMSXSo0EutSMwtyEm19j68LSePlwsAUEsBAhQDFAAAAAgAgxgiXJ94K0EjAAAAIQAAAAoAAAAAAAAAAAAAAIABAAAAAHBlb3BsZS5jc3ZQSwUGAAAAAAEAAQA4AAAASwAAAAAA',
  ],
  [
    'document',
    'JVBERi0xLjQKJeLjz9MKMSAwIG9iago8PC9MZW5ndGggNjEvRmlsdGVyL0ZsYXRlRGVjb2RlPj5zdHJlYW0KeJxzClHQdzNUMDRSCElTMDcCIgOFkBQFjcSURIcKvdSKxNyCnFRNhZAsBQMFXUMTsFxSKrqcawgAqN4T9wplbmRzdHJlYW0KZW5kb2JqCg==',
  ],
])('a whole %s is no text', (_, content) => {
  expect(decodeText(decodeBase64(content))).toBeUndefined();
});

test('tells a guess from what the bytes say', () => {
  const latin = Uint8Array.from(list, (sign) => sign.charCodeAt(0));
  expect(decodeText(latin)).toMatchObject({ encoding: 'windows-1252' });
  expect(decodeText(utf8(list))).toMatchObject({ encoding: 'utf-8' });
  expect(decodeText(utf16(list, false))).toMatchObject({ encoding: 'utf-16be' });
});

test('any text survives each Unicode encoding with a byte order mark', () => {
  const unit = fc.constantFrom('a', '@', '.', '\n', '\t', 'ü', '\u2028', '中', '😀', '\u200b');
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      for (const encoded of [utf8, (one: string) => utf16(one, true), (one: string) => utf16(one, false)])
        expect(decodeText(encoded(`\ufeff${text}`))?.text).toBe(text);
    }),
  );
});
