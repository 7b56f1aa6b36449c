/**
 * Text to parts: one small reader for each format line and field of a telegram (ACP 127 para 142 and 5 FAH-2 H-320).
 *
 * <pre>
 * FL1-FL5   AddressReader, on the scan of intake          FL12 text  OpeningDivision, FieldExtent: the lines of each field
 * FL6       FL06Originator                                captions   LooseLines, CaptionLine
 * FL7-FL9   FL07Addressees, AddresseeLine,                passing    PassingLine
 *           PrecedenceWord                                E.O.       DeclassificationLine, SlashedDate
 * FL13-FL16 EndOfMessage                                  TAGS       TagsLine
 *                                                         SUBJECT    SubjectLine
 * sections, page lines                                    REF        ReferenceList, ItemLabel, ReferenceItem, CableCitations
 *           MessageText, RepeatedHeading                  authority  ClassificationAuthority, NameEnd, Classifier, OfficeWords, PersonName
 * faults, evidence                                        body       Blocks, ParagraphCount, Paragraphs, Summary,
 *           FaultCollector                                           SignatureLine
 * </pre>
 */
@NullMarked
package cablestream.parse;

import org.jspecify.annotations.NullMarked;
