/** Failures of routing. */
import { z } from 'zod';
import { defineError } from '../base/errors.ts';

/** Failures of routing. */
export const routingErrors = {
  /** The next has opened it: whoever wants it back asks him to return it. */
  alreadyRead: defineError('routing.already_read', 'conflict'),
  alreadyActed: defineError('routing.already_acted', 'conflict'),
  notYourSending: defineError('routing.not_your_sending', 'denied'),
  /** A number was issued, a limit begun or ended, or other matters arose from it. */
  notRecallable: defineError(
    'routing.not_recallable',
    'conflict',
    z.object({ why: z.enum(['number', 'limit', 'beyond']) }),
  ),
  /** A signature belongs to its post: it is not handed down but done by a stand-in in his name. */
  boundToPost: defineError('routing.bound_to_post', 'conflict', z.object({ post: z.string() })),
  notAColleague: defineError('routing.not_a_colleague', 'invalid'),
  /** Whoever holds no post now can be given nothing. */
  holdsNoPost: defineError('routing.holds_no_post', 'invalid'),
  /** Another than oneself; days that lie ahead and in order, at most half a year. */
  standInDates: defineError('routing.stand_in_dates', 'invalid'),
  /** What a leaver holds stays in his unit, unless the director gives it elsewhere. */
  notOfHisUnit: defineError('routing.not_of_his_unit', 'invalid'),
  standInTwice: defineError('routing.stand_in_twice', 'conflict'),
  handOverOpen: defineError('routing.hand_over_open', 'conflict'),
  handOverSigned: defineError('routing.hand_over_signed', 'conflict'),
  notTheReceiver: defineError('routing.not_the_receiver', 'denied'),
  nothingHeld: defineError('routing.nothing_held', 'conflict'),
  unknownStep: defineError('routing.unknown_step', 'invalid'),
  jumpOpen: defineError('routing.jump_open', 'conflict'),
  jumpDecided: defineError('routing.jump_decided', 'conflict'),
  /** 三员 keep the machine; they route nothing. */
  notByAdministrators: defineError('routing.not_by_administrators', 'denied'),
  proposerDecides: defineError('routing.proposer_decides', 'denied'),
  /** The kind's definition, or this step of it, does not allow the act. */
  notAllowedHere: defineError('routing.not_allowed_here', 'conflict', z.object({ act: z.string() })),
  /** Nobody answers to the reader now: a vacant post, a closed unit. */
  nobodyReads: defineError('routing.nobody_reads', 'invalid', z.object({ name: z.string() })),
  notYourCirculation: defineError('routing.not_your_circulation', 'denied'),
  /** All have opened theirs. */
  nothingToTakeBack: defineError('routing.nothing_to_take_back', 'conflict'),
  nobodyToChase: defineError('routing.nobody_to_chase', 'conflict'),
  /** Signed already, or taken back before. */
  nothingToSign: defineError('routing.nothing_to_sign', 'conflict'),
  /** The task was asked of nobody: there is nothing to answer or take back. */
  notAsked: defineError('routing.not_asked', 'conflict'),
  notYourAsking: defineError('routing.not_your_asking', 'denied'),
  /** The definition leads nowhere near that step. */
  stepNotOpen: defineError('routing.step_not_open', 'invalid'),
  /** Another step comes first: legal review before routing. */
  comesBefore: defineError('routing.comes_before', 'conflict', z.object({ step: z.string() })),
  /** Only certain posts may hold the step: upward papers go to the principal. */
  notOfThisRole: defineError('routing.not_of_this_role', 'invalid'),
  waitsAlready: defineError('routing.waits_already', 'conflict'),
  notSuspended: defineError('routing.not_suspended', 'conflict'),
  notYourSuspension: defineError('routing.not_your_suspension', 'denied'),
  /** Other open matters depend on it. */
  othersDepend: defineError('routing.others_depend', 'conflict'),
  notOver: defineError('routing.not_over', 'conflict'),
  untilWrong: defineError('routing.until_wrong', 'invalid'),
  readByPast: defineError('routing.read_by_past', 'invalid'),
} as const;
