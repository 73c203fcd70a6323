/** What names have in common that differ in case, Unicode composition, or blanks at the ends alone. */
export function nameKey(name: string): string {
  return name.trim().normalize('NFC').toLowerCase().normalize('NFC');
}
