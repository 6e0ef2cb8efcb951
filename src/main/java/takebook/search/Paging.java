package takebook.search;

import java.util.List;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.sort.SearchSort;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.jspecify.annotations.Nullable;
import takebook.search.index.Fields;
import takebook.search.index.SearchDocument;
import takebook.search.query.Keys;
import takebook.search.query.SortOrder;

/** Which part of all results a page is: in their order, after its mark, as far as its limit. */
record Paging(SortOrder order, int limit, PageMark mark) {

    /** Where a document stands in the order of creation. */
    record Place(long node, long created) {}

    int offset() {
        return mark instanceof PageMark.AtCount(int count) ? count : 0;
    }

    /** What a page may hold: everything, or what comes after the document of its mark. */
    SearchPredicate from(SearchScope<SearchDocument> scope, SearchPredicate all) {
        return mark instanceof PageMark.AfterDocument after ? beyond(scope, all, after) : all;
    }

    private SearchPredicate beyond(SearchScope<SearchDocument> scope, SearchPredicate all, PageMark.AfterDocument after) {
        var f = scope.predicate();
        boolean down = order.descending();
        var created = f.range().field(Fields.CREATED);
        var node = f.range().field(Fields.NODE);
        var tie = f.bool()
                .must(f.match().field(Fields.CREATED).matching(after.created()))
                .must(down ? node.lessThan(after.node()) : node.greaterThan(after.node()));
        return f.bool().must(all)
                .filter(f.bool()
                        .should(down ? created.lessThan(after.created()) : created.greaterThan(after.created()))
                        .should(tie))
                .toPredicate();
    }

    SearchSort sort(SearchScope<SearchDocument> scope) {
        var f = scope.sort();
        var sort = f.composite();
        String key = order.key();
        if (key == null) {
            sort.add(f.score());
            sort.add(f.field(Fields.CREATED).desc());
        } else {
            var field = f.field(key.equals(Keys.CREATED) ? Fields.CREATED : Fields.number(key)).missing().last();
            sort.add(order.descending() ? field.desc() : field.asc());
        }
        var node = f.field(Fields.NODE);
        sort.add(order == SortOrder.OLDEST ? node.asc() : node.desc());
        return sort.toSort();
    }

    /**
     * The mark of the next page; none after the last.
     *
     * @param found how many there are from the beginning of this page on, or in all when the page begins at a count
     */
    @Nullable String next(List<Place> page, long found) {
        if (page.size() < limit) {
            return null;
        }
        if (order.byCreation()) {
            var last = page.getLast();
            boolean more = mark instanceof PageMark.AtCount || found > limit;
            return more ? PageMark.after(last.created(), last.node()) : null;
        }
        int reached = offset() + limit;
        return reached < found && reached <= PageMark.DEEPEST ? Integer.toString(reached) : null;
    }
}
