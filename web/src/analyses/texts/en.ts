import { choices, options } from './options-en'

export const analyses = {
  options,
  choices,
  title: 'Analyses',
  lead: 'Questions about your customers that the data can answer. Each answer says how far to trust it.',
  tabs: { name: 'Ways to look at customers', explore: 'Pictures', analyses: 'Analyses', models: 'Models' },
  groups: {
    value: 'Worth and loyalty',
    who: 'Who customers are',
    next: 'What happens next',
    behaviour: 'What customers do',
    segments: 'Your segments',
    more: 'More',
  },
  notReady: 'Not with these data yet',
  running: 'Running now',
  latest: 'Asked lately',
  nobodyAsked: 'Nobody has asked anything yet. Choose a question.',
  allRuns: 'Everything that was asked',
  runsTitle: 'What was asked',
  runsLead: 'The latest 500 answers are kept, for 90 days.',
  breadcrumb: 'Breadcrumb',
  run: 'Run the analysis',
  mayNotRun: 'You may read answers, but not run analyses. Ask an administrator for the role of an editor.',
  before: 'Answers so far',
  notAskedYet: 'Nobody has asked this yet.',
  modelHint:
    'It can be run again by itself: save an answer as a model, and what it says of every profile can be used in segments.',
  asked: '{by}, <when></when>',
  form: {
    more: '{count, plural, one {One more option} other {# more options}}',
    notSaid: 'not said',
    addName: 'Add a name',
    removeName: 'Take out {name}',
    asOf: 'As of',
    asOfNote: 'Nothing from that day on is looked at; now where nothing is said.',
    required: 'Choose one first.',
    noNumber: '“{text}” is not a number.',
  },
  job: {
    title: 'At work',
    waits: 'You can leave this page; the answer will be under “Asked lately”.',
    progress: 'How far it is',
    cancel: 'Cancel',
    cancelled: 'Somebody cancelled it.',
    interrupted: 'The server stopped before it was done.',
    failed: 'It could not be done.',
    all: 'All analyses',
  },
  report: {
    asOther: 'Ask differently',
    saveModel: 'Save as a model',
    saveProposal: 'Save as a segmentation',
    saveSegment: 'Save this selection',
    saveSegmentOf: 'Save this selection: {title}',
    usual: 'Everything as usual.',
    took: '{by} asked <when></when>; it took {span}.',
  },
  proposal: {
    title: 'Save as a segmentation',
    note: 'Its parts are ordinary conditions with the times of this answer: they are kept true as records come in, and can be used in segments.',
    label: 'Title',
    name: 'Name',
    nameNote: 'As segments call it: small letters, digits, - and _.',
    taken: '“{title}” has this name. Choose another name, or replace it.',
    archived: '“{title}” has this name and is archived. Choose another name.',
    replace: 'Replace it: this becomes its version {version}',
    action: 'Save',
  },
  methods: {
    rfm: {
      title: 'Best, slipping, lost: RFM',
      answers: 'Who buys often, lately and for much, who is slipping away, and what each group brings.',
    },
    value: {
      title: 'Customer value',
      answers: 'What each customer will probably bring within the next year, and how sure that is.',
    },
    'life-cycle': {
      title: 'Life cycle',
      answers:
        'Who is new, active, loyal, at risk or lost, by how often people really buy here, and how they move.',
    },
    'next-purchase': {
      title: 'Next purchase',
      answers: 'When each customer comes again, for how much, and for what.',
    },
    clusters: {
      title: 'Kinds of customers',
      answers: 'Which kinds of customers the data show by themselves, and whether there are any.',
    },
    personas: {
      title: 'Persona of a segment',
      answers: 'In what the members of a segment differ from everybody else, as a portrait on one page.',
    },
    'micro-audiences': {
      title: 'Micro-audiences',
      answers: 'Which small groups within a segment deserve words of their own.',
    },
    'look-alikes': {
      title: 'Look-alikes',
      answers: 'Who outside a segment is most like its members, ranked, with reasons.',
    },
    regions: { title: 'Where customers are', answers: 'Countries, regions and cities, and what they bring.' },
    surveys: {
      title: 'Surveys and motives',
      answers: 'What a questionnaire measures, how reliably, and what kinds of people answered.',
    },
    churn: {
      title: 'Who will leave',
      answers: 'Which customers will stop buying, why, and how sure that is.',
    },
    propensity: {
      title: 'Who will buy',
      answers: 'Who will do what you hope for within some days: buy, upgrade, sign up.',
    },
    cohorts: {
      title: 'Do customers stay?',
      answers: 'How many come back and what they spend, by when they came first.',
    },
    funnels: {
      title: 'Where customers are lost',
      answers: 'How many come from step to step, how long it takes, and where they drop off.',
    },
    baskets: {
      title: 'Bought together',
      answers: 'Which products go together, and what each segment likes.',
    },
    quality: {
      title: 'Are the segments any good?',
      answers: 'Overlaps, gaps and doubles among your segments: what to keep, merge, split or retire.',
    },
    movements: {
      title: 'Who moved',
      answers: 'Between the parts of a segmentation over any time: who stayed, came, left, went where.',
    },
  },
} as const
