import { Button, Tag } from '@digdir/designsystemet-react';
import { BarBand } from '@samlar/chart/bar-band';
import { formatLongDate, nameOrder } from '@samlar/view-contract/figure';
import { DataTable, Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { useSend } from '@samlar/view-contract/send';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useNotify, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { useState } from 'react';
import { FormerTexts } from '../former-texts';
import form from '../form.module.css';
import { ProblemNotice } from '../problem-notice';
import { competence, visitTexts } from '../visit-texts';
import { AppointObserverDialog } from './appoint-observer-dialog';
import { PAUSE } from './observers.command';
import { OBSERVERS, type Observer, type ObserversData } from './observers.query';
import { texts } from './observers-texts';
import { PauseDialog } from './pause-dialog';
import { TrainedDialog } from './trained-dialog';

/** How many observers each municipality has against its target, and who they are. */
export default function Observers(_: ViewProps) {
  const t = useText(texts);
  const query = useViewQuery(OBSERVERS, {});
  const [appointing, setAppointing] = useState(false);
  const municipalities = query.data?.rounds?.[0]?.municipalities ?? [];
  return (
    <Page title={t('title')} lead={t('lead')} query={query} actions={municipalities.length > 0 ? <Button onClick={() => setAppointing(true)}>{t('appoint')}</Button> : null}>
      {(data) => (
        <>
          <Parts data={data} changed={query.again} />
          {appointing ? <AppointObserverDialog municipalities={municipalities} close={() => setAppointing(false)} changed={query.again} /> : null}
        </>
      )}
    </Page>
  );
}

function Parts({ data: { rounds, observers }, changed }: { data: ObserversData; changed(): void }) {
  const t = useText(texts);
  const language = useLanguage();
  const [dialog, setDialog] = useState<{ kind: 'pause' | 'trained'; observer: Observer } | null>(null);
  const municipalities = rounds?.[0]?.municipalities ?? [];
  const close = (): void => setDialog(null);
  return (
    <>
      {municipalities.length > 0 ? (
        <BarBand
          title={t('chart')} description={t('chart.text')} level={2} nameLabel={t('municipality')} measure={t('active')} targetLabel={t('target')}
          rows={municipalities.map(({ code, name, ku8 }) => ({ id: code, name, value: ku8?.observers ?? null, target: ku8?.observerTarget ?? null }))}
        />
      ) : null}
      {observers?.length === 0 ? <Empty title={t('none')} /> : null}
      {municipalities.map(({ code, name }) => {
        const here = (observers ?? []).filter(({ municipality }) => municipality.code === code).sort((a, b) => nameOrder(language)(a.name ?? '', b.name ?? ''));
        return here.length === 0 ? null : <OfMunicipality key={code} name={name} observers={here} open={setDialog} changed={changed} />;
      })}
      <p data-print="none"><ViewLink to="/visits/board">{t('board')}</ViewLink></p>
      {dialog?.kind === 'pause' ? <PauseDialog observer={dialog.observer} close={close} changed={changed} /> : null}
      {dialog?.kind === 'trained' ? <TrainedDialog observer={dialog.observer} close={close} changed={changed} /> : null}
    </>
  );
}

interface OfMunicipalityProps {
  name: string;
  observers: Observer[];
  open(dialog: { kind: 'pause' | 'trained'; observer: Observer }): void;
  changed(): void;
}

function OfMunicipality({ name, observers, open, changed }: OfMunicipalityProps) {
  const t = useText(texts);
  const words = useText(visitTexts);
  const language = useLanguage();
  const notify = useNotify();
  const { send, running, problem } = useSend(PAUSE);
  const resume = async (observer: Observer): Promise<void> => {
    if (!(await send({ observer: observer.id, reason: null }))) return;
    notify({ kind: 'success', text: t('resumed', { name: observer.name ?? t('unnamed') }) });
    changed();
  };
  return (
    <Section title={name}>
      <ProblemNotice problem={problem} />
      <DataTable
        caption={t('observers-of', { name })} captionHidden rows={observers} rowKey={({ id }) => id}
        columns={[
          { key: 'name', title: t('observer'), cell: (observer) => observer.name ?? t('unnamed') },
          { key: 'competences', title: t('competences'), cell: ({ competences }) => [...new Set(competences)].map((each) => competence(each, words)).join(', ') },
          { key: 'trained', title: t('trained'), cell: ({ trainedOn }) => (trainedOn ? formatLongDate(trainedOn, language) : t('untrained')) },
          { key: 'state', title: t('state'), cell: ({ active, pausedBecause, formerPauses }) => <>{active ? t('is-active') : <><Tag data-size="sm" data-color="warning">{t('paused')}</Tag> {pausedBecause}</>}<FormerTexts former={formerPauses} /></> },
          {
            key: 'do', title: t('do'),
            cell: (observer) => {
              const of = <span className="samlar-visually-hidden"> {observer.name}</span>;
              return (
                <span className={form.buttons}>
                  {observer.active ? <Button data-size="sm" variant="tertiary" data-color="accent" onClick={() => open({ kind: 'pause', observer })}>{t('pause')}{of}</Button>
                    : <Button data-size="sm" variant="tertiary" data-color="accent" disabled={running} onClick={() => resume(observer)}>{t('resume')}{of}</Button>}
                  {observer.trainedOn ? null : <Button data-size="sm" variant="tertiary" data-color="accent" onClick={() => open({ kind: 'trained', observer })}>{t('record-training')}{of}</Button>}
                </span>
              );
            },
          },
        ]}
      />
    </Section>
  );
}
