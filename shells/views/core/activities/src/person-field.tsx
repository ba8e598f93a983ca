import { Field, Label, Paragraph, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { QueryState } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { useState, type ReactNode } from 'react';
import { formTexts } from './form-texts';
import { MEMBERS, MUNICIPALITIES, TEAMS, teamsBelow, type Named } from './person-field.query';

interface PersonFieldProps {
  /** Code of the municipality to look in; null lets one choose. */
  code: string | null;
  person: string;
  /** Nobody is chosen and the form has been sent. */
  error: boolean;
  change(person: Named | null): void;
}

/** Finds a person by municipality, work team and name. */
export function PersonField({ code, person, error, change }: PersonFieldProps) {
  const t = useText(formTexts);
  const [chosen, setChosen] = useState(code ?? '');
  const [team, setTeam] = useState('');
  return (
    <>
      {code === null ? <MunicipalityChoice value={chosen} error={error && !chosen} change={(next) => { setChosen(next); setTeam(''); change(null); }} /> : null}
      {chosen ? <TeamChoice key={chosen} code={chosen} team={team} error={error && !team} change={(next) => { setTeam(next); change(null); }} /> : null}
      {team ? <MemberChoice key={team} team={team} person={person} error={error && !person} change={change} label={t('person')} /> : null}
    </>
  );
}

function MunicipalityChoice({ value, error, change }: { value: string; error: boolean; change(code: string): void }) {
  const t = useText(formTexts);
  const query = useViewQuery(MUNICIPALITIES, {});
  return (
    <QueryState query={query} rows={1}>
      {({ municipalities }) => (
        <Choice label={t('municipality')} value={value} error={error} change={change}>
          {(municipalities ?? []).map(({ code, name }) => <Select.Option key={code} value={code}>{name}</Select.Option>)}
        </Choice>
      )}
    </QueryState>
  );
}

function TeamChoice({ code, team, error, change }: { code: string; team: string; error: boolean; change(id: string): void }) {
  const t = useText(formTexts);
  const language = useLanguage();
  const query = useViewQuery(TEAMS, { code });
  return (
    <QueryState query={query} rows={1}>
      {({ municipality }) => {
        const teams = teamsBelow(municipality?.children ?? [], language);
        if (teams.length === 0) return <Paragraph>{t('teams.none')}</Paragraph>;
        return <Choice label={t('team')} value={team} error={error} change={change}>{teams.map(({ id, name }) => <Select.Option key={id} value={id}>{name}</Select.Option>)}</Choice>;
      }}
    </QueryState>
  );
}

function MemberChoice({ team, person, error, change, label }: { team: string; person: string; error: boolean; label: string; change(person: Named | null): void }) {
  const t = useText(formTexts);
  const query = useViewQuery(MEMBERS, { team });
  return (
    <QueryState query={query} rows={1}>
      {({ orgUnit }) => {
        const members = orgUnit?.members ?? [];
        if (members.length === 0) return <Paragraph>{t('members.none')}</Paragraph>;
        return (
          <Choice label={label} value={person} error={error} change={(id) => change(members.find((each) => each.id === id) ?? null)}>
            {members.map(({ id, displayName }) => <Select.Option key={id} value={id}>{displayName}</Select.Option>)}
          </Choice>
        );
      }}
    </QueryState>
  );
}

/** A choice in a list; the first line asks for it. */
export function Choice({ label, value, error, change, children }: { label: string; value: string; error: boolean; change(value: string): void; children: ReactNode }) {
  const t = useText(formTexts);
  return (
    <Field>
      <Label>{label}</Label>
      <Select value={value} aria-invalid={error} onChange={(event) => change(event.target.value)}>
        <Select.Option value="">{t('choose')}</Select.Option>
        {children}
      </Select>
      {error ? <ValidationMessage>{t('required')}</ValidationMessage> : null}
    </Field>
  );
}
