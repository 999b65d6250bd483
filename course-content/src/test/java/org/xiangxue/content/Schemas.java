package org.xiangxue.content;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The committed JSON Schemas. */
final class Schemas {

    private static final Path FOLDER = Path.of("schema");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Schemas() {}

    static List<String> problems(String schema, String file, JsonNode content) {
        return schema(schema).validate(content).stream()
                .map(error ->
                        "%s: schema: %s %s"
                                .formatted(file, error.getInstanceLocation(), error.getMessage()))
                .toList();
    }

    private static Schema schema(String name) {
        return REGISTRY.getSchema(CourseFiles.text(FOLDER.resolve(name + ".schema.json")));
    }
}
