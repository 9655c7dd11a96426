import type {
  CardsSpec,
  DiagramNode,
  DiagramSpec,
  FiguresSpec,
  StepsSpec,
  TimelineSpec,
} from '../../model/block.ts';
import type { Card } from '../../model/deck.ts';
import { alternative, type SlideOf, type View, type Viewer } from '../view.ts';

/** `{key: value}`, or nothing when the value is absent or empty. */
function given<K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } {
  return value === undefined || value === '' ? {} : ({ [key]: value } as { [key in K]?: V });
}

/** A drawing is built up only where its slide asks for it. */
const builtUp = ({ clicks }: { readonly clicks?: boolean }) => (clicks ? { clicks } : {});

export function figuresView(slide: SlideOf<'figures'>, viewer: Viewer, title: string): View {
  const { speaker } = viewer;
  const figures = slide.figures.map((figure) => {
    const fact = speaker.deck.facts.get(figure.fact);
    if (!fact) throw new Error(`unknown fact ${figure.fact}`);
    const shown =
      fact.type === 'quantity'
        ? speaker.quantity(fact).figure
        : {
            value: viewer.say({
              byLanguage: { [speaker.language]: `{${fact.id}}` },
              variants: {},
              place: fact.place,
            }).text,
            unit: '',
          };
    const label = figure.label ?? fact.label;
    return {
      value: shown.value,
      ...given('unit', shown.unit),
      label: label ? viewer.say(label).text : '',
      ...given('when', speaker.when(fact)),
      ...given('source', viewer.mark([], fact.sources)),
    };
  });
  const alt = alternative(
    title,
    figures.map((f) => `${f.label} ${f.value}${f.unit ? ` ${f.unit}` : ''}`),
    speaker,
  );
  return { block: { alt, ...builtUp(slide), figures } satisfies FiguresSpec };
}

export function timelineView(slide: SlideOf<'timeline'>, viewer: Viewer, title: string): View {
  const events = slide.events.map((event) => {
    const date = viewer.say(event.date);
    const name = viewer.say(event.title);
    const text = viewer.maybe(event.text);
    return {
      date: date.text,
      title: name.text,
      ...given('text', text?.text),
      ...given('source', viewer.mark([date, name, text], event.source)),
      ...(event.major ? { major: true } : {}),
    };
  });
  const alt = alternative(
    title,
    events.map((event) => `${event.date} ${event.title}`),
    viewer.speaker,
  );
  return { block: { alt, ...builtUp(slide), events } satisfies TimelineSpec };
}

export function diagramView(slide: SlideOf<'diagram'>, viewer: Viewer, title: string): View {
  const { root, branches, base, outward } = slide.diagram;
  const nodes = branches.map((branch) => node(branch, viewer));
  const alt = alternative(
    title,
    nodes.map((branch) => branch.title),
    viewer.speaker,
  );
  const block: DiagramSpec = {
    alt,
    ...builtUp(slide),
    root: { title: viewer.say(root.title).text, ...given('text', viewer.maybe(root.text)?.text) },
    branches: nodes,
    ...given('base', base && node(base, viewer)),
    ...given('outward', outward && node(outward, viewer)),
  };
  return { block };
}

function node(card: Card, viewer: Viewer): DiagramNode {
  const title = viewer.say(card.title);
  const items = card.items.map((item) => viewer.say(item));
  return {
    title: title.text,
    ...(items.length > 0 ? { items: items.map((item) => item.text) } : {}),
    ...given('source', viewer.mark([title, ...items], card.source)),
  };
}

export function processView(slide: SlideOf<'process'>, viewer: Viewer, title: string): View {
  const steps = slide.steps.map((step) => {
    const name = viewer.say(step.title);
    const text = viewer.maybe(step.text);
    return {
      title: name.text,
      ...given('text', text?.text),
      ...given('source', viewer.mark([name, text], step.source)),
    };
  });
  const alt = alternative(
    title,
    steps.map((step) => step.title),
    viewer.speaker,
  );
  const arrows = slide.arrows ? { arrows: true } : {};
  return { block: { alt, ...builtUp(slide), ...arrows, steps } satisfies StepsSpec };
}

export function comparisonView(slide: SlideOf<'comparison'>, viewer: Viewer, title: string): View {
  const cards = slide.cards.map((card) => ({ items: [], ...node(card, viewer) }));
  const alt = alternative(
    title,
    cards.map((card) => card.title),
    viewer.speaker,
  );
  return { block: { alt, ...builtUp(slide), cards } satisfies CardsSpec };
}
