import { type Answer, isJson, type Json } from '#e2e/support/simulated-service/call.ts';

/**
 * Changes the objects of an answer, such as each `consumer.group`, wherever they are. What an object contains is
 * changed before the object itself.
 * @param change gets the name of an object's type, and the object
 */
export function changeEntities(answer: Answer, change: (type: string, entity: Json) => Json): Answer {
  const changeValue = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(changeValue);
    return isJson(value) ? changeObject(value) : value;
  };
  const changeObject = (value: Json): Json => {
    const entity = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, changeValue(part)]));
    return typeof entity['object'] === 'string' ? change(entity['object'], entity) : entity;
  };
  return { ...answer, json: changeObject(answer.json) };
}

/** An object without one of its fields. */
export function omit(entity: Json, field: string): Json {
  return Object.fromEntries(Object.entries(entity).filter(([name]) => name !== field));
}
