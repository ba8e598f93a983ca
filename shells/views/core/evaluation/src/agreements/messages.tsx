import { Button, Checkbox, Details, Textfield } from '@digdir/designsystemet-react';
import { formatDate } from '@samlar/view-contract/figure';
import { Section } from '@samlar/view-contract/page';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useMay, useView } from '@samlar/view-contract/view';
import { useState } from 'react';
import { ACKNOWLEDGE, SEND, type ReceiptVariables, type SendVariables } from './agreements.command';
import type { Message, Receipt } from './agreements.query';
import { texts } from './agreements-texts';
import styles from './agreements.module.css';
import { FormerTexts } from '../former-texts';
import { SendForm } from './send-form';

/** Messages of the programme, each with the reader's receipt: what was understood, in the reader's own words. */
export function Messages({ messages, again }: { messages: readonly Message[]; again: () => void }) {
  const t = useText(texts);
  const may = useMay('risk:write');
  const [writing, setWriting] = useState(false);
  return (
    <Section title={t('messages')} lead={t('messages.lead')} actions={may && !writing ? <Button data-size="sm" variant="secondary" onClick={() => setWriting(true)}>{t('message.write')}</Button> : null}>
      {writing ? <WriteMessage close={() => setWriting(false)} done={() => { setWriting(false); again(); }} /> : null}
      {messages.length === 0 ? <Empty title={t('messages.none')}>{t('messages.none.text')}</Empty> : (
        <ul className={styles.list}>{messages.map((message) => <li key={message.id} className={styles.card}><OneMessage message={message} again={again} /></li>)}</ul>
      )}
    </Section>
  );
}

function OneMessage({ message, again }: { message: Message; again: () => void }) {
  const t = useText(texts);
  const language = useLanguage();
  const [writing, setWriting] = useState(false);
  return (
    <>
      <h3 className={styles.title}>{message.title}</h3>
      <p className={styles.detail}>{t(message.programmeWide ? 'message.to-all' : 'message.to-ours', { day: formatDate(message.sentOn, language) })}</p>
      <p className={styles.text}>{message.text}</p>
      {message.mine && !writing ? (
        <div className={styles.mine}>
          <p className={styles.detail}>{t('receipt.mine')}</p>
          <p className={styles.text}>{message.mine.understoodText}</p>
          <FormerTexts of={message.mine.formerTexts} part="understoodText" />
          <Button data-size="sm" variant="tertiary" onClick={() => setWriting(true)}>{t('receipt.change')}</Button>
        </div>
      ) : <WriteReceipt message={message} done={() => { setWriting(false); again(); }} />}
      {message.acknowledgements ? <Receipts receipts={message.acknowledgements} count={message.acknowledgementCount ?? message.acknowledgements.length} /> : null}
    </>
  );
}

function WriteReceipt({ message, done }: { message: Message; done: () => void }) {
  const t = useText(texts);
  const [text, setText] = useState(message.mine?.understoodText ?? '');
  return (
    <SendForm<ReceiptVariables>
      document={ACKNOWLEDGE} wrong={{ understood: !text.trim() && t('understood.missing') }} variables={() => ({ message: message.id, understoodText: text.trim() })}
      action={t('receipt.send')} success={t('receipt.sent')} done={done}
    >
      {(error) => <Textfield multiline rows={2} name="understood" label={t('receipt.what')} description={t('receipt.who')} error={error('understood')} value={text} onChange={(event) => setText(event.target.value)} />}
    </SendForm>
  );
}

function Receipts({ receipts, count }: { receipts: readonly Receipt[]; count: number }) {
  const t = useText(texts);
  if (receipts.length === 0) return <p className={styles.detail}>{t('receipts.none')}</p>;
  return (
    <Details>
      <Details.Summary>{t('receipts', { count })}</Details.Summary>
      <Details.Content>
        <ul className={styles.receipts}>{receipts.map((receipt, at) => <li key={at}>{receipt.understoodText}<FormerTexts of={receipt.formerTexts} part="understoodText" /></li>)}</ul>
        {count > receipts.length ? <p className={styles.detail}>{t('receipts.latest', { shown: receipts.length, left: count - receipts.length })}</p> : null}
      </Details.Content>
    </Details>
  );
}

function WriteMessage({ close, done }: { close: () => void; done: () => void }) {
  const t = useText(texts);
  const { organisation } = useView();
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [wide, setWide] = useState(organisation.code === null);
  return (
    <SendForm<SendVariables>
      document={SEND} wrong={{ title: !title.trim() && t('message.title.missing'), text: !text.trim() && t('message.text.missing') }}
      variables={() => ({ input: { title: title.trim(), text: text.trim(), programmeWide: wide } })}
      action={t('message.send')} success={t('message.sent')} done={done}
      also={<Button type="button" data-size="sm" variant="tertiary" onClick={close}>{t('cancel')}</Button>}
    >
      {(error) => (
        <>
          <Textfield name="title" label={t('message.title')} error={error('title')} value={title} onChange={(event) => setTitle(event.target.value)} />
          <Textfield multiline rows={4} name="text" label={t('message.text')} error={error('text')} value={text} onChange={(event) => setText(event.target.value)} />
          {organisation.code === null ? <Checkbox label={t('message.wide')} checked={wide} onChange={(event) => setWide(event.target.checked)} /> : null}
        </>
      )}
    </SendForm>
  );
}
