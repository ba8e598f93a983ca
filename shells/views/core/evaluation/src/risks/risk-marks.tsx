import { Tag } from '@digdir/designsystemet-react';
import { useText } from '@samlar/view-contract/text';
import type { Level, Risk } from './risks.query';
import { texts } from './risk-texts';

const COLOUR = { ACCEPTABLE: 'success', SHOULD_BE_TREATED: 'warning', TREAT_IMMEDIATELY: 'danger' } as const;

export function LevelTag({ level, score }: { level: Level | null; score: number | null }) {
  const t = useText(texts);
  return level
    ? <Tag data-size="sm" data-color={COLOUR[level]}>{`${score} · ${t(`level.${level}`)}`}</Tag>
    : <Tag data-size="sm" data-color="neutral">{t('not-assessed.one')}</Tag>;
}

const ARROW = { RISING: '↑', FALLING: '↓', UNCHANGED: '→' } as const;

export function Trend({ trend }: { trend: Risk['trend'] }) {
  const t = useText(texts);
  return trend ? <Tag data-size="sm" data-color="neutral">{`${ARROW[trend]} ${t(`trend.${trend}`)}`}</Tag> : null;
}
