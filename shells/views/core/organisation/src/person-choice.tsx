import { Paragraph, Select } from '@digdir/designsystemet-react';
import { QueryState } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { useState } from 'react';
import { Choice } from './choice';
import { formsTexts } from './forms-texts';
import { PARTS, TEAM_MEMBERS, teamsBelow, type Named } from './person-choice.query';

interface PersonChoiceProps {
  label: string;
  /** Where the person is employed. */
  organisation: string;
  /** Those who are likely; anybody else is found by work team. */
  suggested: readonly Named[];
  person: string;
  missing: boolean;
  change(person: Named | null): void;
}

const ELSEWHERE = 'elsewhere';

/** Somebody employed in an organisation: one of those who are likely, else by work team. */
export function PersonChoice({ label, organisation, suggested, person, missing, change }: PersonChoiceProps) {
  const t = useText(formsTexts);
  const [elsewhere, setElsewhere] = useState(suggested.length === 0);
  const [team, setTeam] = useState('');
  const choose = (id: string): void => {
    setElsewhere(id === ELSEWHERE);
    setTeam('');
    change(suggested.find((each) => each.id === id) ?? null);
  };
  return (
    <>
      {suggested.length === 0 ? null : (
        <Choice label={label} value={elsewhere ? ELSEWHERE : person} missing={missing && !elsewhere} change={choose}>
          {suggested.map(({ id, displayName }) => <Select.Option key={id} value={id}>{displayName}</Select.Option>)}
          <Select.Option value={ELSEWHERE}>{t('person.elsewhere')}</Select.Option>
        </Choice>
      )}
      {elsewhere ? <TeamChoice organisation={organisation} label={suggested.length === 0 ? `${label}: ${t('person.team')}` : t('person.team')} team={team} missing={missing && !team} change={(next) => { setTeam(next); change(null); }} /> : null}
      {elsewhere && team ? <MemberChoice key={team} team={team} label={label} person={person} missing={missing} change={change} /> : null}
    </>
  );
}

function TeamChoice({ organisation, label, team, missing, change }: { organisation: string; label: string; team: string; missing: boolean; change(id: string): void }) {
  const t = useText(formsTexts);
  const language = useLanguage();
  const query = useViewQuery(PARTS, { id: organisation });
  return (
    <QueryState query={query} rows={1}>
      {({ orgUnit }) => {
        const teams = teamsBelow(orgUnit?.children ?? [], language);
        if (teams.length === 0) return <Paragraph>{t('person.no-team')}</Paragraph>;
        return <Choice label={label} value={team} missing={missing} change={change}>{teams.map(({ id, name }) => <Select.Option key={id} value={id}>{name}</Select.Option>)}</Choice>;
      }}
    </QueryState>
  );
}

function MemberChoice({ team, label, person, missing, change }: { team: string; label: string; person: string; missing: boolean; change(person: Named | null): void }) {
  const t = useText(formsTexts);
  const query = useViewQuery(TEAM_MEMBERS, { team });
  return (
    <QueryState query={query} rows={1}>
      {({ orgUnit }) => {
        const members = orgUnit?.members ?? [];
        if (members.length === 0) return <Paragraph>{t('person.no-member')}</Paragraph>;
        return (
          <Choice label={label} value={person} missing={missing && !person} change={(id) => change(members.find((each) => each.id === id) ?? null)}>
            {members.map(({ id, displayName }) => <Select.Option key={id} value={id}>{displayName}</Select.Option>)}
          </Choice>
        );
      }}
    </QueryState>
  );
}
