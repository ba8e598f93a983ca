import { Directive, Field, ObjectType } from 'type-graphql';
import { groupedBy, loader, type Context } from './context';

/** A table whose texts are written anew, and who may read how they read before. */
export interface KeptTable {
  table: string;
  /** Columns that name the row; joined by a space where there are several. */
  key: readonly string[];
  /** Text columns whose former wording is kept. */
  texts: readonly string[];
  /** SQL condition on `subject`, the key as one text. */
  read: string;
}

/**
 * SQL for a migration: keeps the former wording of these texts in `former_text`, written by a trigger of the schema's owner.
 * The app role reads it and can neither change nor add to it (domain.md §6.1-18).
 */
export function keepFormerTexts(schema: string, tables: readonly KeptTable[]): string {
  const readable = tables.map(({ table, read }) => `(of = '${table}' and (${read}))`).join(' or ');
  return `
    create table ${schema}.former_text (
      id bigint generated always as identity primary key, organisation uuid not null, of text not null, subject text not null,
      part text not null, text text not null, replaced_by uuid, replaced_at timestamptz not null);
    create index on ${schema}.former_text (of, subject);
    revoke insert, update, delete on ${schema}.former_text from ${schema}_app;
    alter table ${schema}.former_text enable row level security;
    alter table ${schema}.former_text force row level security;
    create policy kept on ${schema}.former_text for insert to ${schema}_owner with check (true);
    create policy readable on ${schema}.former_text for select to ${schema}_app using (${readable});
    create function ${schema}.keep_former_text() returns trigger language plpgsql security definer set search_path = ${schema} as $$
    declare
      before jsonb := to_jsonb(old);
      part text;
    begin
      foreach part in array string_to_array(tg_argv[1], ' ') loop
        if before ->> part <> '' and before ->> part is distinct from to_jsonb(new) ->> part then
          insert into former_text (organisation, of, subject, part, text, replaced_by, replaced_at)
          values (old.organisation, tg_table_name,
            (select string_agg(before ->> name, ' ' order by place) from unnest(string_to_array(tg_argv[0], ' ')) with ordinality as key (name, place)),
            part, before ->> part, nullif(current_setting('samlar.person', true), '')::uuid,
            coalesce(nullif(current_setting('samlar.now', true), '')::timestamptz, now()));
        end if;
      end loop;
      return null;
    end $$;
    ${tables.map(({ table, key, texts }) =>
      `create trigger keep_former_text after update on ${schema}.${table} for each row execute function ${schema}.keep_former_text('${key.join(' ')}', '${texts.join(' ')}');`).join('\n')}`;
}

/** How one text of something read before it was written anew. */
@Directive('@shareable')
@ObjectType({ description: 'How a text read before it was written anew.' })
export class FormerText {
  @Field(() => String, { description: 'The field it stood in.' })
  part: string;

  @Field(() => String)
  text: string;

  @Field(() => Date)
  replacedAt: Date;

  replacedBy: string | null;
}

interface FormerTextRow {
  subject: string;
  part: string;
  text: string;
  replaced_at: Date;
  replaced_by: string | null;
}

const camelCase = (column: string): string => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Former texts of one row in one answer, at most. */
const MOST = 100;

/** The former texts of rows of one table, by key, the newest first and a hundred at most; empty for what was never written anew. */
export const formerTextsOf = (context: Context, table: string) =>
  loader<FormerText[]>(context, `former texts of ${table}`, async (manager, subjects) => {
    const rows: FormerTextRow[] = await manager.query(
      `select subject, part, text, replaced_at, replaced_by from (
         select *, row_number() over (partition by subject order by id desc) as place from former_text where of = $1 and subject = any($2)) as newest
       where place <= $3 order by id desc`, [table, subjects, MOST]);
    const texts = groupedBy(subjects, rows, (row) => row.subject);
    return new Map([...texts].map(([subject, former]) => [subject, former.map(({ part, text, replaced_at, replaced_by }) =>
      Object.assign(new FormerText(), { part: camelCase(part), text, replacedAt: replaced_at, replacedBy: replaced_by }))]));
  });
