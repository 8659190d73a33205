/**
 * An answer with the properties that a call includes, and without those that it does not.
 *
 * `Names` gives for each value of `include` the properties that it adds.
 */
export type Included<Answer, Names, Include extends string> = Without<
  Answer,
  Exclude<Names[keyof Names], Names[Include & keyof Names]>
>;

type Without<Answer, Names> = { [Key in keyof Answer as Key extends Names ? never : Key]: Answer[Key] };
