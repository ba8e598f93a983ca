import { Button, Details, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import type { RegistryState } from '@samlar/view-registry/registry-command';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { Choosing, Stopping } from './choice-forms';
import type { Choice } from './registry-door';
import { usePlaceText } from './place-text';
import { fits, narrowerOf, portalsOf, standingOf, titleOf, type ListedView, type Standing } from './standing';
import styles from './views.module.css';
import { texts } from './views-texts';

interface ViewCardProps {
  view: ListedView;
  state: RegistryState;
  act: (command: Choice) => Promise<boolean>;
}

/** One view: whose it is, what it may do, what is shown of it here, and what can be chosen. */
export function ViewCard({ view, state, act }: ViewCardProps) {
  const t = useText(texts);
  const language = useLanguage();
  const organisation = state.organisation!;
  const { own, shown } = standingOf(view, organisation);
  const narrower = narrowerOf(view, organisation);
  const placeText = usePlaceText();
  const owner = state.owners.find(({ slug }) => slug === view.owner);
  const title = titleOf(view, language);
  // Whoever hid the view they do it in could not take it back.
  const here = view.owner === 'core' && view.name === 'views';
  // The association sees the views of every portal, and chooses for its own.
  const fitting = fits(view, state.may.oversee ? 'association' : 'municipality');
  const place = { owner: view.owner, name: view.name, organisation };
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <Heading level={3} data-size="2xs">{title}</Heading>
        {view.owner === 'core' ? null : <Paragraph data-size="sm">{t('by', { owner: owner?.title ?? view.owner })}</Paragraph>}
      </div>
      <div className={styles.tags}>
        <Tag data-color="neutral">{t(view.capabilities.includes('mutate') ? 'writes' : 'reads')}</Tag>
        {owner && !owner.vetted ? <Tag data-color="warning">{t('unvetted')}</Tag> : null}
        {view.stopped === null ? null : <Tag data-color="danger">{t('stopped', { reason: view.stopped })}</Tag>}
      </div>
      <Paragraph>{fitting ? standing(shown) : elsewhere()}{fitting && shown && !own ? ` · ${t('shown.default')}` : ''}</Paragraph>
      {narrower.map((each) => <Paragraph key={keyOf(each)} data-size="sm">{t('narrower', { place: placeText(each), standing: standing(each) })}</Paragraph>)}
      <Details className={styles.change}>
        <Details.Summary>{t('change')}<span className="samlar-visually-hidden"> {title}</span></Details.Summary>
        <Details.Content>
          {fitting ? <Choosing view={view} title={title} act={(version, share) => act({ kind: 'activate', ...place, version, share })} /> : null}
          <div className={styles.actions}>
            {own && own.share < 100 ? <Button variant="secondary" data-size="sm" onClick={() => void act({ kind: 'promote', ...place })}>{t('promote')}</Button> : null}
            {own ? <Button variant="secondary" data-size="sm" onClick={() => void act({ kind: 'rollback', ...place })}>{t('rollback')}</Button> : null}
            {narrower.filter((each) => each.organisation === organisation).map(({ slot, language: only, ...each }) => (
              <Button key={keyOf({ ...each, slot, language: only })} variant="secondary" data-size="sm" onClick={() => void act({ kind: 'rollback', ...place, slot, language: only })}>{t('rollback.at', { place: placeText({ slot, language: only }) })}</Button>
            ))}
            {shown?.version && !here ? <Button variant="tertiary" data-size="sm" onClick={() => void act({ kind: 'hide', ...place })}>{t('hide')}</Button> : null}
          </div>
          {state.may.oversee ? <Stopping view={view} act={act} /> : null}
        </Details.Content>
      </Details>
    </li>
  );

  function brief(version: string | null): string {
    return version?.slice(0, 8) ?? t('shown.nothing');
  }

  function elsewhere(): string {
    const portals = portalsOf(view);
    return portals.length === 0 ? t('elsewhere.none') : t('elsewhere', { portals: portals.map((each) => (each === '*' ? t('elsewhere.every') : each)).join(', ') });
  }

  function standing(at: typeof shown): string {
    if (!at || (at.version === null && at.share === 100)) return t('shown.none');
    if (at.share === 100) return t('shown.all', { version: brief(at.version) });
    return t('shown.part', { version: brief(at.version), share: at.share, before: brief(at.before) });
  }
}

const keyOf = ({ organisation, slot, language }: Standing): string => `${organisation} ${slot} ${language}`;
