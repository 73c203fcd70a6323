/** The email as it is stored: trimmed, in lower case, and with composed letters. */
export function storedEmail(text: string): string {
  return text.trim().toLowerCase().normalize('NFC');
}

/** Whether the API takes a text as an email, for the texts that requests contain. */
export function isEmail(text: string): boolean {
  return /^[^\s\p{C}"(),:;<>@[\\\].]+(\.[^\s\p{C}"(),:;<>@[\\\].]+)*@[\p{L}\d-]+(\.[\p{L}\d-]+)*$/u.test(
    text,
  );
}

const keys = new Map<string, string>();

/** What is unique in a portal: the same for any case, and for both forms of an international domain. */
export function keyOf(email: string): string {
  let key = keys.get(email);
  if (key === undefined) {
    const at = email.lastIndexOf('@');
    key = `${email.slice(0, at).normalize('NFC').toLowerCase()}@${new URL(`http://${email.slice(at + 1)}`).hostname}`;
    keys.set(email, key);
  }
  return key;
}
