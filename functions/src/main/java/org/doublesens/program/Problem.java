package org.doublesens.program;

/// One thing that is wrong with what somebody sent.
///
/// @param pointer where: a JSON pointer such as `/participants/3/email`, or a form field's name
/// @param code    what, in kebab case, stable across versions, such as `unknown-skill`
/// @param detail  what, in one English sentence for whoever reads the API's answer
public record Problem(String pointer, String code, String detail) {}
