import { Button, Checkbox, Dialog, Fieldset, Heading, Paragraph, Select } from '@digdir/designsystemet-react';
import { QueryState } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { useSend } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import { Choice } from '../field';
import form from '../form.module.css';
import { ProblemNotice } from '../problem-notice';
import { competence, visitTexts } from '../visit-texts';
import { APPOINT_OBSERVER } from './observers.command';
import { MEMBERS, TEAMS, teamsBelow, type Participant } from './observers.query';
import { texts } from './observers-texts';

const COMPETENCES = ['preschool', 'primary school', 'language', 'mathematics', 'special education'];

/** Finds a person by municipality and work team, and recruits them; their own team is one they do not visit. */
export function AppointObserverDialog({ municipalities, close, changed }: { municipalities: readonly Participant[]; close(): void; changed(): void }) {
  const t = useText(texts);
  const words = useText(visitTexts);
  const notify = useNotify();
  const { send, running, problem } = useSend(APPOINT_OBSERVER);
  const [municipality, setMunicipality] = useState('');
  const [team, setTeam] = useState('');
  const [person, setPerson] = useState<{ id: string; name: string } | null>(null);
  const [competences, setCompetences] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!person) return;
    if (!(await send({ input: { person: person.id, name: person.name, municipality, competences: [...competences], barredTeams: [team] } }))) return;
    notify({ kind: 'success', text: t('appoint.done', { name: person.name }) });
    close();
    changed();
  };
  return (
    <Dialog open onClose={close} closeButton={words('close')}>
      <form className={form.form} onSubmit={submit} noValidate>
        <Heading level={2} data-size="xs">{t('appoint')}</Heading>
        <Paragraph>{t('appoint.text')}</Paragraph>
        <Choice label={t('municipality')} value={municipality} error={tried && !municipality} change={(code) => { setMunicipality(code); setTeam(''); setPerson(null); }}>
          {municipalities.map(({ code, name }) => <Select.Option key={code} value={code}>{name}</Select.Option>)}
        </Choice>
        {municipality ? <TeamChoice key={municipality} code={municipality} team={team} error={tried && !team} change={(id) => { setTeam(id); setPerson(null); }} /> : null}
        {team ? <PersonChoice key={team} team={team} person={person?.id ?? ''} error={tried && !person} change={setPerson} /> : null}
        <Fieldset>
          <Fieldset.Legend>{t('competences')}</Fieldset.Legend>
          {COMPETENCES.map((each) => (
            <Checkbox key={each} value={each} label={competence(each, words)} checked={competences.includes(each)}
              onChange={() => setCompetences(competences.includes(each) ? competences.filter((other) => other !== each) : [...competences, each])} />
          ))}
        </Fieldset>
        <ProblemNotice problem={problem} />
        <div className={form.buttons}>
          <Button type="submit" loading={running} disabled={running}>{t('appoint')}</Button>
          <Button type="button" variant="tertiary" onClick={close}>{words('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function TeamChoice({ code, team, error, change }: { code: string; team: string; error: boolean; change(id: string): void }) {
  const t = useText(texts);
  const language = useLanguage();
  const query = useViewQuery(TEAMS, { code });
  return (
    <QueryState query={query} rows={1}>
      {({ municipality }) => (
        <Choice label={t('team')} description={t('team.text')} value={team} error={error} change={change}>
          {teamsBelow(municipality?.children ?? [], language).map(({ id, name }) => <Select.Option key={id} value={id}>{name}</Select.Option>)}
        </Choice>
      )}
    </QueryState>
  );
}

function PersonChoice({ team, person, error, change }: { team: string; person: string; error: boolean; change(person: { id: string; name: string } | null): void }) {
  const t = useText(texts);
  const query = useViewQuery(MEMBERS, { team });
  return (
    <QueryState query={query} rows={1}>
      {({ orgUnit }) => {
        const members = orgUnit?.members ?? [];
        const chosen = (id: string): { id: string; name: string } | null => {
          const member = members.find((each) => each.id === id);
          return member ? { id, name: member.displayName } : null;
        };
        if (members.length === 0) return <Paragraph>{t('members.none')}</Paragraph>;
        return (
          <Choice label={t('person')} value={person} error={error} change={(id) => change(chosen(id))}>
            {members.map(({ id, displayName }) => <Select.Option key={id} value={id}>{displayName}</Select.Option>)}
          </Choice>
        );
      }}
    </QueryState>
  );
}
