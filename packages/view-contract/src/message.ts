/** What a message is filled in with, by name. */
export type TextValues = Record<string, string | number | boolean | Date | null | undefined>;

type Part =
  | { kind: 'text'; text: string }
  | { kind: 'value'; name: string }
  | { kind: 'number'; name: string; digits?: number }
  /** The number of the plural around it. */
  | { kind: 'count' }
  | { kind: 'plural' | 'selectordinal' | 'select'; name: string; offset: number; options: Map<string, Part[]> };

/** A message as read: what `format` takes, and `argumentsOf`. */
export type Message = readonly Part[];

/** What ICU's message format has beyond this: days and hours, skeletons and styles of numbers, tags. */
const BEYOND = /\{\s*[^\s{},]+\s*,\s*(?:date|time)\s*[,}]|,\s*number\s*,(?!\s*::\.0+\s*\})|<\/?[a-zA-Z]/;
export const isBeyond = (source: string): boolean => BEYOND.test(source);

/**
 * Reads a text in ICU message format: values, whole and rounded numbers (`{n, number}`, `{n, number, ::.00}`), plural, selectordinal and select, with `#`, `=1`,
 * `offset:` and quoting by apostrophe. Throws for what it cannot read, with the place.
 */
export function readMessage(source: string): Message {
  let at = 0;
  const fault = (wanted: string): never => {
    throw new SyntaxError(`"${source}": ${wanted} was expected at character ${at + 1}`);
  };
  const space = (): void => {
    while (/\s/.test(source[at] ?? '')) at += 1;
  };
  const take = (sign: string): void => {
    space();
    if (source[at] !== sign) fault(`"${sign}"`);
    at += 1;
  };
  const word = (): string => {
    space();
    const [found] = /^[^\s{},]+/.exec(source.slice(at)) ?? fault('a name');
    at += found.length;
    return found;
  };

  /** `''` is an apostrophe; one before a sign quotes until the next; any other is itself. */
  function apostrophe(signs: string): string {
    at += 1;
    if (source[at] === "'") return source[at++]!;
    if (!signs.includes(source[at] ?? ' ')) return "'";
    let text = '';
    while (at < source.length) {
      if (source[at] !== "'") text += source[at++];
      else if (source[at + 1] === "'") [text, at] = [`${text}'`, at + 2];
      else break;
    }
    at += 1;
    return text;
  }

  function parts(within: 'message' | 'option', counted: boolean): Part[] {
    const found: Part[] = [];
    let text = '';
    const add = (part?: Part): void => {
      if (text) found.push({ kind: 'text', text });
      text = '';
      if (part) found.push(part);
    };
    while (at < source.length) {
      const sign = source[at]!;
      if (sign === "'") text += apostrophe(counted ? '{}<>#' : '{}<>');
      else if (sign === '{') add(argument());
      else if (sign === '}' && within !== 'message') break;
      else {
        at += 1;
        if (sign === '#' && counted) add({ kind: 'count' });
        else text += sign;
      }
    }
    add();
    return found;
  }

  function argument(): Part {
    take('{');
    const name = word();
    space();
    if (source[at] === '}') return (at += 1, { kind: 'value', name });
    take(',');
    const kind = word();
    if (kind === 'number') return number(name);
    if (kind !== 'plural' && kind !== 'selectordinal' && kind !== 'select') return fault('number, plural, selectordinal or select');
    take(',');
    let offset = 0;
    const options = new Map<string, Part[]>();
    for (space(); source[at] !== '}'; space()) {
      const option = word();
      if (option.startsWith('offset:')) {
        offset = Number(option.slice('offset:'.length) || word());
        continue;
      }
      take('{');
      options.set(option, parts('option', kind !== 'select'));
      take('}');
    }
    at += 1;
    if (!options.has('other')) fault(`an option "other" of ${name}`);
    return { kind, name, offset, options };
  }

  function number(name: string): Part {
    space();
    if (source[at] === '}') return (at += 1, { kind: 'number', name });
    take(',');
    const digits = /^::\.0+$/.exec(word())?.[0].length ?? fault('"::.0"');
    take('}');
    return { kind: 'number', name, digits: digits - '::.'.length };
  }

  return parts('message', false);
}

/** Names of the values a message takes, sorted, each once. */
export function argumentsOf(message: Message): string[] {
  const names = message.flatMap((part) => ('name' in part ? [part.name, ...('options' in part ? [...part.options.values()].flatMap(argumentsOf) : [])] : []));
  return [...new Set(names)].sort();
}

/** The text of a message in a locale. Throws when a value it takes is not given. */
export function format(message: Message, locale: string, values: TextValues, count?: number): string {
  return message.map((part): string => {
    if (part.kind === 'text') return part.text;
    if (part.kind === 'count') return numberFormat(locale).format(count!);
    if (!(part.name in values)) throw new Error(`the value "${part.name}" was not given`);
    const value = values[part.name];
    if (part.kind === 'value') return typeof value === 'number' || value ? String(value) : '';
    if (part.kind === 'number') return numberFormat(locale, part.digits).format(value as number);
    const { kind, options, offset } = part;
    if (kind === 'select') return format(options.get(String(value)) ?? options.get('other')!, locale, values, count);
    const counted = Number(value) - offset;
    const option = options.get(`=${String(value)}`) ?? options.get(pluralRules(locale, kind).select(counted)) ?? options.get('other')!;
    return format(option, locale, values, counted);
  }).join('');
}

const known = new Map<string, Intl.NumberFormat | Intl.PluralRules>();

function numberFormat(locale: string, digits?: number): Intl.NumberFormat {
  return once(`${locale} ${digits}`, () => new Intl.NumberFormat(locale, digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits }));
}

function pluralRules(locale: string, kind: 'plural' | 'selectordinal'): Intl.PluralRules {
  return once(`${locale} ${kind}`, () => new Intl.PluralRules(locale, { type: kind === 'plural' ? 'cardinal' : 'ordinal' }));
}

function once<Made extends Intl.NumberFormat | Intl.PluralRules>(key: string, make: () => Made): Made {
  let made = known.get(key) as Made | undefined;
  if (!made) known.set(key, (made = make()));
  return made;
}
