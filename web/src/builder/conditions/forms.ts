import type { KindForm } from './condition-form'
import { firstEventForm, lastEventForm } from './edge-event/EdgeEventForm'
import { eventForm } from './event/EventForm'
import { geoForm } from './geo/GeoForm'
import { restartedForm, stoppedForm } from './habits/PauseForms'
import { regularlyForm } from './habits/RegularlyForm'
import { listForm } from './list/ListForm'
import { metricForm } from './metric/MetricForm'
import { modelForm } from './model/ModelForm'
import { mostFrequentForm } from './most-frequent/MostFrequentForm'
import { populationForm } from './population/PopulationForm'
import { randomForm } from './random/RandomForm'
import { inSegmentAtForm } from './segments/InSegmentAtForm'
import { segmentationForm } from './segments/SegmentationForm'
import { enteredSegmentForm, everInSegmentForm, segmentForm } from './segments/SegmentForm'
import { sequenceForm } from './sequence/SequenceForm'
import { traitForm } from './trait/TraitForm'
import { traitChangedForm } from './trait-history/TraitChangedForm'
import { traitEverForm, traitHeldForm } from './trait-history/TraitHistoryForm'

/** The form of every kind of condition, by the field that tells the kind. */
export const FORMS: Readonly<Record<string, KindForm>> = {
  event: eventForm,
  lastEvent: lastEventForm,
  firstEvent: firstEventForm,
  sequence: sequenceForm,
  stopped: stoppedForm,
  restarted: restartedForm,
  regularly: regularlyForm,
  mostFrequent: mostFrequentForm,
  trait: traitForm,
  traitHeld: traitHeldForm,
  traitChanged: traitChangedForm,
  traitEver: traitEverForm,
  geo: geoForm,
  population: populationForm,
  metric: metricForm,
  segment: segmentForm,
  segmentation: segmentationForm,
  enteredSegment: enteredSegmentForm,
  everInSegment: everInSegmentForm,
  inSegmentAt: inSegmentAtForm,
  model: modelForm,
  list: listForm,
  random: randomForm,
}
