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

/**
 * Organisations that run a programme of their own beside the association's, in `<schema>.apart`: nobody but themselves sees or writes their
 * rows, whatever reach a viewer has. Closes every table there is that has an `organisation`; a later one is closed by `keepApart`.
 */
export function apart(schema: string): string {
  return `
    create table ${schema}.apart (organisation uuid primary key);
    ${protect(schema, 'apart', 'true', 'false')}
    do $apart$ declare found text; begin
      for found in select c.table_name from information_schema.columns c join pg_tables t on t.schemaname = c.table_schema and t.tablename = c.table_name
        where c.table_schema = '${schema}' and c.column_name = 'organisation' and c.table_name <> 'apart' and t.rowsecurity order by 1
      loop execute format($policy$${keepApart(schema, '%I')}$policy$, found); end loop;
    end $apart$;`;
}

/** For a table with an `organisation` that is made after `apart`. */
export function keepApart(schema: string, table: string): string {
  return `create policy apart on ${schema}.${table} as restrictive for all to ${schema}_app using (
    ${IS_SYSTEM} or organisation is null or organisation = ${VIEWER_SQL.organisation} or organisation <> all ((select array(select apart.organisation from ${schema}.apart))::uuid[]));`;
}
