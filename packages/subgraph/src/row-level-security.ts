/** SQL for migrations: who the viewer is, as scalar sub-queries that run once a statement and not once a row. */
export const VIEWER_SQL = {
  audience: `(select nullif(current_setting('samlar.audience', true), ''))`,
  person: `(select nullif(current_setting('samlar.person', true), '')::uuid)`,
  organisation: `(select nullif(current_setting('samlar.organisation', true), '')::uuid)`,
  reach: `(select nullif(current_setting('samlar.reach', true), ''))`,
  has: (right: string) => `(select '${right}' = any(string_to_array(current_setting('samlar.rights', true), ',')))`,
};

/** True for the product's own jobs. */
export const IS_SYSTEM = `${VIEWER_SQL.reach} = 'system'`;
/** True for rows of the viewer's organisation, or of any member where the viewer works for the association. */
export const inReach = (column = 'organisation') =>
  `(${column} = ${VIEWER_SQL.organisation} or ${VIEWER_SQL.reach} in ('association', 'system'))`;

/**
 * Closes a table and opens it again by named policies. `read` and `write` are SQL conditions; the product's own jobs
 * always pass; the owner may read, so that its counting views see every row (rows themselves stay closed to the app).
 */
export function protect(schema: string, table: string, read: string, write: string): string {
  return `
    alter table ${schema}.${table} enable row level security;
    alter table ${schema}.${table} force row level security;
    create policy counted on ${schema}.${table} for select to ${schema}_owner using (true);
    create policy readable on ${schema}.${table} for select to ${schema}_app using (${IS_SYSTEM} or (${read}));
    create policy insertable on ${schema}.${table} for insert to ${schema}_app with check (${IS_SYSTEM} or (${write}));
    create policy updatable on ${schema}.${table} for update to ${schema}_app using (${IS_SYSTEM} or (${write})) with check (${IS_SYSTEM} or (${write}));
    create policy deletable on ${schema}.${table} for delete to ${schema}_app using (${IS_SYSTEM} or (${write}));`;
}
