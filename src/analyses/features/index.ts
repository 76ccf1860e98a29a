/**
 * Features of profiles as of an instant, from the log of events and traits: survey -> choose -> read.
 */

export { chooseFeatures, type FeatureOptions } from './choose.ts'
export { describeFeature, type Feature, featureKey, groupOf, titleOf, traitTitle } from './feature.ts'
export { plainName } from './measure.ts'
export { type FeatureTable, type ReadOptions, readFeatures } from './read.ts'
export { isSampled, isSampledSql, sampledProfiles, sampleEvery } from './sample.ts'
export { type Survey, surveyData } from './survey.ts'
