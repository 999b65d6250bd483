package org.xiangxue.server.household.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A household and all who live or died in it.
 *
 * @param head key of the person who stands first
 */
record Family(String village, String number, int head, List<Person> members, Standing standing) {

    /** The dated facts of a household. */
    record Standing(
            String status,
            LocalDate statusOn,
            Optional<Watch> watch,
            String cause,
            String industry) {

        Standing with(Optional<Watch> now) {
            return new Standing(status, statusOn, now, cause, industry);
        }
    }

    /** Monitoring 监测. */
    record Watch(String kind, LocalDate since) {}

    Family {
        members = List.copyOf(members);
    }

    List<Person> living() {
        return members.stream().filter(Person::alive).toList();
    }

    Optional<Person> find(int key) {
        return members.stream().filter(person -> person.key() == key).findFirst();
    }

    int nextPlace() {
        return members.stream().mapToInt(Person::place).max().orElse(0) + 1;
    }

    Family withMember(Person person) {
        return new Family(
                village,
                number,
                head,
                Stream.concat(members.stream(), Stream.of(person)).toList(),
                standing);
    }

    Family replacing(Person person) {
        var now = new ArrayList<Person>();
        members.forEach(old -> now.add(old.key() == person.key() ? person : old));
        return new Family(village, number, head, now, standing).withLivingHead();
    }

    Family without(int key) {
        var now = members.stream().filter(person -> person.key() != key).toList();
        return new Family(village, number, head, now, standing).withLivingHead();
    }

    Family with(Standing now) {
        return new Family(village, number, head, members, now);
    }

    /** After the head the spouse stands first, then the eldest; of the dead one who is listed. */
    private Family withLivingHead() {
        var left =
                living().isEmpty() ? members.stream().filter(Person::isListed).toList() : living();
        if (left.isEmpty() || left.stream().anyMatch(person -> person.key() == head)) {
            return this;
        }
        var next =
                left.stream()
                        .filter(person -> person.ties().spouse() == head)
                        .findFirst()
                        .or(() -> left.stream().min(Comparator.comparing(Person::birthOn)))
                        .orElseThrow();
        return new Family(village, number, next.key(), members, standing);
    }

    /** Rows of the file, the head first. */
    List<RosterRow> rows() {
        return members.stream()
                .filter(Person::isListed)
                .sorted(
                        Comparator.comparing((Person person) -> person.key() != head)
                                .thenComparingInt(Person::place))
                .map(this::row)
                .toList();
    }

    private RosterRow row(Person person) {
        return new RosterRow(
                village,
                number,
                personNo(person),
                new Kinship(this).relation(person),
                person.surname() + person.givenName(),
                person.sex().label(),
                person.idNumber(),
                person.birthOn().toString(),
                person.condition().education(),
                person.condition().health(),
                person.condition().labour(),
                person.phone(),
                standing.status(),
                standing.statusOn().toString(),
                standing.watch().map(Watch::kind).orElse(""),
                standing.watch().map(watch -> watch.since().toString()).orElse(""),
                standing.cause(),
                standing.industry());
    }

    String personNo(Person person) {
        return number + "%02d".formatted(person.place());
    }
}
