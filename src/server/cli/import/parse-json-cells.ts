import { isNamePart, joinName, unpairedNamePart } from '#text/people-table/join-name.ts';
import { importColumnsOf } from '#text/people-table/read-header.ts';
import { type Cells, RefusedRow } from '#text/people-table/validate-row.ts';
import { noPictureUrl, type ReceivedAssignment, receivedProfile } from '#contract/profile.ts';

/**
 * Reads a line of NDJSON: an object with the columns of a table, or a profile as the export writes it.
 * @throws {RefusedRow} if it is neither
 */
export function parseJsonCells(line: string): Cells {
  const value = parseObject(line);
  const { success: isProfile } = receivedProfile.safeParse(value);
  const cells: Cells = {};
  const importColumns = importColumnsOf(Object.keys(value));
  for (const [index, [name, cell]] of Object.entries(value).entries()) {
    const column = importColumns[index];
    // The name of a profile is complete.
    if (isProfile && isNamePart(column)) continue;
    if (column && column in cells) throw new RefusedRow(`has more than one ${column}`);
    // The service can return more about a profile than the import knows.
    if (column !== null && (column || !isProfile)) cells[column ?? name] = cell;
  }
  const part = unpairedNamePart(Object.keys(cells));
  if (part !== undefined) throw new RefusedRow(`has a ${part} without the rest of the name`);
  const { data: assignments } = receivedProfile.shape.groups.safeParse(cells.groups);
  if (assignments && (isProfile || assignments.length > 0)) Object.assign(cells, groupCells(assignments));
  if (cells.image_url === noPictureUrl) delete cells.image_url;
  return joinName(cells);
}

/** Like the CSV export, keeps manually assigned groups only. Without any, the cells are blank and change nothing. */
function groupCells(assignments: readonly ReceivedAssignment[]): Cells {
  const manual = assignments
    .filter(({ assigned_via }) => assigned_via === 'manual')
    .map(({ group }) => group);
  if (manual.length === 0) return { groups: null };
  return { groups: manual.map(({ name }) => name), group_ids: manual.map(({ id }) => id) };
}

function parseObject(line: string): object {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Refused below, like JSON that is not an object.
  }
  throw new RefusedRow('is not a JSON object');
}
