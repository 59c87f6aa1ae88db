/** What only some items have, as a plan carries it; nothing is written for what the item does not have. */
import type { PostToBind } from './post-to-bind.ts';
import type { CatalogueItem, DrawnStep } from './item.ts';
import type { Plan } from './plan.ts';
import type { Limit } from '../time/limit.ts';

type Posts = readonly PostToBind[];

export function partsOf(item: CatalogueItem, posts: Posts): Partial<Plan> {
  return {
    ...(item.facts === undefined ? {} : { facts: item.facts }),
    ...(item.resubmission === undefined ? {} : { correctionStyle: 'return' as const }),
    ...(item.renewal === null || item.renewal === undefined ? {} : { renewal: renewalOf(item.renewal) }),
    ...preliminaryOf(item),
    ...proceduresOf(item),
    ...jointOf(item),
    ...toleranceOf(item),
    ...commitmentOf(item, posts),
    ...feeOf(item, posts),
    ...dispatchOf(item),
    ...consultationsOf(item, posts),
  };
}

function renewalOf({
  closesBefore,
  opensBefore,
  basis,
}: NonNullable<CatalogueItem['renewal']>): NonNullable<Plan['renewal']> {
  return {
    window: {
      closesBefore: bare(closesBefore),
      opensBefore: opensBefore === null ? null : bare(opensBefore),
      ...(basis.source === 'LIC' ? { byLicensingLaw: true } : {}),
    },
  };
}

/** 初审: the lower body's review steps, in order. */
function preliminaryOf({ limits, flow }: CatalogueItem): Partial<Plan> {
  const { preReview } = limits;
  if (preReview === null || preReview === undefined) return {};
  const isLower = (step: DrawnStep) => step.phase === 'review' && step.unitId === preReview.unitId;
  const steps = flow.filter(isLower).map(({ stepId }) => stepId);
  return { preliminaryReview: { limit: bare(preReview), unitId: preReview.unitId, steps } };
}

/** 特别程序: those that may be started; a hearing has its own acts. */
function proceduresOf({ specialProcedures = [], hearing }: CatalogueItem): Partial<Plan> {
  const kinds = specialProcedures.flatMap(({ kind, enabled, maxWorkingDays }) =>
    enabled && typeof kind === 'string' && kind !== 'hearing' ? [{ kind, maxWorkingDays }] : [],
  );
  const mode = hearing?.mode ?? 'none';
  return {
    ...(kinds.length === 0 ? {} : { specialProcedures: kinds }),
    ...(mode === 'none' ? {} : { hearing: mode }),
    ...(hearing?.interestedParties === true ? { interestedParties: true } : {}),
  };
}

function jointOf({ itemId, children = [], governmentUnitId }: CatalogueItem): Partial<Plan> {
  if (children.length === 0) return {};
  if (governmentUnitId === undefined)
    throw new RangeError(`item ${itemId}: a joint item needs the government whose head may extend`);
  const named = children.map((child) => ({
    ...{ itemId: child.itemId, required: child.required === 'always' },
    ...(child.neededWhen === undefined ? {} : { neededWhen: child.neededWhen }),
  }));
  return { joint: { children: named, governmentUnitId } };
}

function toleranceOf({ tolerance }: CatalogueItem): Partial<Plan> {
  if (tolerance === null || tolerance === undefined) return {};
  const { materialCodes, limit, grantBeforeBasis } = tolerance;
  return { tolerance: { materials: materialCodes, limit: bare(limit), grantBeforeBasis } };
}

function commitmentOf({ itemId, commitment, materials }: CatalogueItem, posts: Posts): Partial<Plan> {
  if (commitment?.postCheck === null || commitment?.postCheck === undefined) return {};
  const { unitId, postType, postCheck } = commitment;
  const promise = materials.find(({ condition }) => condition === 'IF_COMMITMENT');
  return {
    commitment: {
      ...{ postCheck: bare(postCheck), unitId, postId: postOf(posts, { itemId, unitId, postType }) },
      ...(promise === undefined ? {} : { material: promise.code }),
    },
  };
}

function feeOf({ itemId, fees }: CatalogueItem, posts: Posts): Partial<Plan> {
  if (fees?.charged !== true || fees.unitId === null || fees.postType === null) return {};
  const { unitId, postType, beforeIssue, waiverBasis = null } = fees;
  const items = fees.items.map(({ feeCode, standards }) => ({
    feeCode,
    standardsFen: standards.map(({ fen }) => fen),
  }));
  return {
    fee: { items, postId: postOf(posts, { itemId, unitId, postType }), beforeIssue, waiverBasis },
  };
}

function dispatchOf({ limits: { dispatch, makeUp } }: CatalogueItem): Partial<Plan> {
  return {
    ...(dispatch === null || dispatch === undefined ? {} : { dispatch: bare(dispatch) }),
    ...(makeUp === null || makeUp === undefined ? {} : { makeUp: bare(makeUp) }),
  };
}

function consultationsOf({ itemId, consultations = [] }: CatalogueItem, posts: Posts): Partial<Plan> {
  if (consultations.length === 0) return {};
  return {
    consultations: consultations.map(({ unitId, postType, limit, excludedBy }) => {
      const postId = postOf(posts, { itemId, unitId, postType });
      return { unitId, postId, limit: bare(limit), excluded: excludedBy !== null };
    }),
  };
}

function postOf(
  posts: Posts,
  {
    itemId,
    unitId,
    postType,
  }: { readonly itemId: string; readonly unitId: string; readonly postType: string },
): string {
  const post = posts.find((candidate) => candidate.unitId === unitId && candidate.type === postType);
  if (post === undefined) throw new RangeError(`item ${itemId}: unit ${unitId} has no post ${postType}`);
  return post.postId;
}

/** A basis is for the guide; the case carries the number and its unit. */
export function bare({ value, unit }: Limit): Limit {
  return { value, unit };
}
