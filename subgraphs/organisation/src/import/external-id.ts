import { v5, validate } from 'uuid';

/** A file's own id as a uuid: a uuid stays itself, anything else gets one of the organisation's, the same every time. */
export function uuidOf(organisation: string, kind: 'unit' | 'person' | 'employment', id: string): string {
  return validate(id) ? id.toLowerCase() : v5(`${kind}:${id}`, organisation);
}
