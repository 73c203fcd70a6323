import { type Answer, isJson, type Json } from '#e2e/support/simulated-service/call.ts';

/**
 * Changes the objects of an answer, such as each `consumer.group`, wherever they are. What an object contains is changed
 * before the object itself.
 * @param change gets the name of an object's type, and the object
 */
export function changeEntities(answer: Answer, change: (type: string, entity: Json) => Json): Answer {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    return isJson(value) ? walkObject(value) : value;
  };
  const walkObject = (value: Json): Json => {
    const entity = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, walk(part)]));
    return typeof entity['object'] === 'string' ? change(entity['object'], entity) : entity;
  };
  return { ...answer, json: walkObject(answer.json) };
}

/** An object without one of its fields. */
export function omit(entity: Json, field: string): Json {
  return Object.fromEntries(Object.entries(entity).filter(([name]) => name !== field));
}
