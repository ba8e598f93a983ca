import { Button, Details } from '@digdir/designsystemet-react';
import { formatDate } from '@samlar/view-contract/figure';
import { Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import type { Language } from '@samlar/view-contract/slot';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { useState } from 'react';
import form from '../form.module.css';
import { CONCEPTION_MAP, type Version } from './conception-map.query';
import { texts } from './conception-map-texts';
import { DrawForm } from './draw-form';
import { moved } from './map-layout';
import { Picture } from './picture';

/** A group's picture of how it understands something: as it is now, to be drawn on, and as it was (domain.md A38). */
export default function ConceptionMap({ params }: ViewProps) {
  const t = useText(texts);
  const language = useLanguage();
  const query = useViewQuery(CONCEPTION_MAP, { id: params.id ?? '' });
  const [drawing, setDrawing] = useState(false);
  const known = query.data?.conceptionMap;
  return (
    <Page
      title={known?.question ?? t('title')} lead={known?.occasion?.title} query={query}
      actions={known?.occasion ? <ViewLink to={`/programmes/${known.occasion.programme.id}`} data-print="none">{t('programme')}</ViewLink> : null}
    >
      {({ conceptionMap: map }) => {
        if (!map) return query.away.length > 0 ? null : <Empty title={t('unknown')}>{t('unknown.text')}</Empty>;
        const [current, ...earlier] = map.versions as [Version, ...Version[]];
        return (
          <>
            <Section title={t('now')} lead={by(current, t, language)}>
              <Moved newer={current} older={earlier[0]} />
              <Picture question={map.question} concepts={current.concepts} links={current.links} />
              {map.mayDraw && !drawing ? <div data-print="none"><Button onClick={() => setDrawing(true)}>{t('draw')}</Button></div> : null}
            </Section>
            {drawing ? <Section title={t('draw')} lead={t('draw.lead')}><DrawForm key={current.version} map={map.id} version={current} close={() => setDrawing(false)} changed={query.again} /></Section> : null}
            {earlier.length > 0 ? (
              <Section title={t('earlier')}>
                {earlier.map((version, index) => (
                  <Details key={version.version} data-color="neutral">
                    <Details.Summary>{by(version, t, language)}</Details.Summary>
                    <Details.Content><Moved newer={version} older={earlier[index + 1]} /><Picture question={map.question} concepts={version.concepts} links={version.links} /></Details.Content>
                  </Details>
                ))}
              </Section>
            ) : null}
          </>
        );
      }}
    </Page>
  );
}

const by = ({ version, drawnAt, drawnBy }: Version, t: (key: 'version' | 'by', values: Record<string, string | number>) => string, language: Language): string =>
  [t('version', { version, date: formatDate(drawnAt, language) }), drawnBy?.displayName ? t('by', { name: drawnBy.displayName }) : null].filter(Boolean).join(', ');

function Moved({ newer, older }: { newer: Version; older: Version | undefined }) {
  const t = useText(texts);
  const { added, gone } = moved(newer, older);
  if (added.length === 0 && gone.length === 0) return null;
  return <p className={form.subtle}>{[added.length > 0 ? t('added', { concepts: added.join(', ') }) : null, gone.length > 0 ? t('gone', { concepts: gone.join(', ') }) : null].filter(Boolean).join(' · ')}</p>;
}
