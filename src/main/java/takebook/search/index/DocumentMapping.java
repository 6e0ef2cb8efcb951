package takebook.search.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Highlightable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurationContext;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurer;
import takebook.search.query.Keys;

/** Which fields a {@link SearchDocument} becomes; the same on Lucene and, one day, on OpenSearch. */
final class DocumentMapping implements StandalonePojoMappingConfigurer, TypeBinder {

    @Override
    public void configure(StandalonePojoMappingConfigurationContext context) {
        context.annotationMapping().discoverJandexIndexesFromAddedTypes(false).buildMissingDiscoveredJandexIndexes(false);
        context.addEntityType(SearchDocument.class);
        var type = context.programmaticMapping().type(SearchDocument.class);
        type.indexed();
        type.property("id").documentId();
        type.binder(this);
    }

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        context.bridge(SearchDocument.class, new Bridge(context.indexSchemaElement()));
    }

    private static final class Bridge implements TypeBridge<SearchDocument> {

        private final Map<String, IndexFieldReference<String>> strings = new HashMap<>();
        private final Map<String, IndexFieldReference<Double>> decimals = new HashMap<>();
        private final Map<String, IndexFieldReference<Long>> integers = new HashMap<>();

        Bridge(IndexSchemaElement schema) {
            for (String key : Keys.TEXTS) {
                text(schema, Fields.words(key), Analyzers.WORDS, Analyzers.WORDS_ASKED, true);
                text(schema, Fields.exact(key), Analyzers.EXACT, Analyzers.EXACT_ASKED, false);
            }
            for (String key : Keys.VALUES) {
                strings.put(Fields.facet(key), schema.field(Fields.facet(key), type -> type.asString().normalizer(Analyzers.VALUE))
                        .multiValued().toReference());
            }
            for (String key : Keys.COUNTED) {
                strings.put(Fields.count(key), schema.field(Fields.count(key),
                        type -> type.asString().searchable(Searchable.YES).aggregable(Aggregable.YES)).multiValued().toReference());
            }
            for (String key : Keys.NUMBERS) {
                decimals.put(Fields.number(key), schema.field(Fields.number(key),
                        type -> type.asDouble().sortable(Sortable.YES)).toReference());
            }
            for (String name : List.of(Fields.KIND, Fields.TITLE, Fields.URL)) {
                strings.put(name, schema.field(name, type -> type.asString().searchable(Searchable.NO).projectable(Projectable.YES))
                        .toReference());
            }
            for (String name : List.of(Fields.PICTURE, Fields.PROJECT, Fields.NODE, Fields.CREATED)) {
                integers.put(name, schema.field(name, type -> type.asLong().projectable(Projectable.YES).sortable(Sortable.YES))
                        .toReference());
            }
        }

        private void text(IndexSchemaElement schema, String name, String analyzer, String asked, boolean shown) {
            strings.put(name, schema.field(name, type -> {
                var text = type.asString().analyzer(analyzer).searchAnalyzer(asked);
                return shown ? text.projectable(Projectable.YES).highlightable(List.of(Highlightable.UNIFIED)) : text;
            }).toReference());
        }

        @Override
        public void write(DocumentElement target, SearchDocument document, TypeBridgeWriteContext context) {
            document.texts().forEach((key, text) -> {
                String clean = Marks.outOf(text);
                target.addValue(strings.get(Fields.words(key)), clean);
                target.addValue(strings.get(Fields.exact(key)), clean);
            });
            document.facets().forEach((key, values) -> values.forEach(value -> {
                target.addValue(strings.get(Fields.facet(key)), Fields.compared(value));
                if (Keys.COUNTED.contains(key)) {
                    target.addValue(strings.get(Fields.count(key)), Fields.cut(value));
                }
            }));
            document.numbers().forEach((key, value) -> target.addValue(decimals.get(Fields.number(key)), value));
            target.addValue(strings.get(Fields.KIND), document.kind());
            target.addValue(strings.get(Fields.TITLE), document.title());
            target.addValue(strings.get(Fields.URL), document.url());
            target.addValue(integers.get(Fields.PICTURE), document.pictureAsset());
            target.addValue(integers.get(Fields.PROJECT), document.project());
            target.addValue(integers.get(Fields.NODE), document.id());
            target.addValue(integers.get(Fields.CREATED), document.createdAt().toEpochMilli());
        }
    }
}
