//! The OpenAPI document, of the same types that are read and written.

use axum::http::StatusCode;
use schemars::generate::{SchemaGenerator, SchemaSettings};
use schemars::{JsonSchema, Schema};
use serde_json::{Map, Value, json};

use crate::access::Role;
use crate::problem::Problem;

/// Where the schemas lie.
const SCHEMAS: &str = "/components/schemas";

/// What is known of one address and method.
#[derive(Default)]
pub(crate) struct Operation {
    /// What clients call it.
    pub(crate) id: &'static str,
    /// The method, in lower case.
    pub(crate) method: &'static str,
    /// The address, with its parameters in braces.
    pub(crate) path: &'static str,
    /// What it does.
    pub(crate) summary: &'static str,
    /// What more there is to know.
    pub(crate) description: &'static str,
    /// Who may ask; none is everybody.
    pub(crate) role: Option<Role>,
    /// What may stand in the query.
    pub(crate) query: Option<MakeSchema>,
    /// Headers that mean something to it, and what.
    pub(crate) headers: &'static [(&'static str, &'static str)],
    /// The body that it takes.
    pub(crate) body: Option<Content>,
    /// What it answers, by status.
    pub(crate) answers: Vec<(u16, &'static str, Content)>,
    /// Statuses of the problems that it answers with.
    pub(crate) problems: &'static [u16],
}

type MakeSchema = fn(&mut SchemaGenerator) -> Schema;

/// What a body holds.
pub(crate) enum Content {
    /// Nothing.
    Nothing,
    /// A document.
    Document(&'static str, MakeSchema),
    /// A case.
    Case(&'static str),
    /// A case a line.
    CaseLines(&'static str),
    /// Bytes.
    Binary(&'static str),
    /// A text.
    Text(&'static str),
}

impl Content {
    /// A document of a type.
    pub(crate) fn of<T: JsonSchema>(kind: &'static str) -> Self {
        Content::Document(kind, SchemaGenerator::subschema_for::<T>)
    }
}

impl Operation {
    /// The query of a type.
    #[allow(clippy::unnecessary_wraps, reason = "it is what an operation takes")]
    pub(crate) fn query_of<T: JsonSchema>() -> Option<MakeSchema> {
        Some(|generator| generator.root_schema_for::<T>())
    }
}

/// The document, as it grows.
pub(crate) struct Document {
    /// Whether nobody has to say who they are.
    open: bool,
    generator: SchemaGenerator,
    paths: Map<String, Value>,
    problem: Value,
}

impl Document {
    pub(crate) fn new(open: bool) -> Self {
        let settings = SchemaSettings::draft2020_12().for_serialize();
        let mut generator =
            settings.with(|settings| settings.definitions_path = SCHEMAS.into()).into_generator();
        let problem = generator.subschema_for::<Problem>().to_value();
        Document { open, generator, paths: Map::new(), problem }
    }

    /// Another operation.
    pub(crate) fn add(&mut self, operation: Operation) {
        let Operation {
            id,
            method,
            path,
            summary,
            description,
            role,
            query,
            headers,
            body,
            answers,
            problems,
        } = operation;
        let mut described = Map::new();
        let mut put = |name: &str, value: Value| {
            described.insert(name.to_owned(), value);
        };
        put("operationId", id.into());
        put("summary", summary.into());
        put("tags", json!([tag(path)]));
        if !description.is_empty() {
            put("description", description.into());
        }
        let mut parameters = in_path(path);
        parameters
            .extend(query.map(|query| in_query(&query(&mut self.generator).to_value())).unwrap_or_default());
        parameters.extend(headers.iter().map(|(name, description)| {
            json!({ "name": name, "in": "header", "required": false, "description": description, "schema": { "type": "string", "pattern": "^[!-~]{1,255}$" } })
        }));
        if !parameters.is_empty() {
            put("parameters", parameters.into());
        }
        if let Some(body) = &body {
            put("requestBody", json!({ "required": true, "content": self.content(body) }));
        }
        let mut responses = Map::new();
        for (status, description, content) in &answers {
            let response = match content {
                Content::Nothing => json!({ "description": description }),
                content => json!({ "description": description, "content": self.content(content) }),
            };
            responses.insert(status.to_string(), response);
        }
        for status in problems {
            let reason = StatusCode::from_u16(*status).ok().and_then(|status| status.canonical_reason());
            let content = json!({ "application/problem+json": { "schema": self.problem } });
            responses.insert(status.to_string(), json!({ "description": reason, "content": content }));
        }
        put("responses", responses.into());
        if let Some(role) = role {
            put(
                "security",
                if self.open { json!([{ "bearer": [] }, {}]) } else { json!([{ "bearer": [] }]) },
            );
            put("x-probity-role", json!(role));
        }
        let operations = self.paths.entry(path).or_insert_with(|| json!({}));
        if let Some(operations) = operations.as_object_mut() {
            operations.insert(method.to_owned(), described.into());
        }
    }

    fn content(&mut self, content: &Content) -> Value {
        let case = || json!({ "$ref": format!("#{SCHEMAS}/Case") });
        let (kind, schema) = match content {
            Content::Nothing => return json!({}),
            Content::Document(kind, schema) => (kind, schema(&mut self.generator).to_value()),
            Content::Case(kind) | Content::CaseLines(kind) => (kind, case()),
            Content::Binary(kind) => {
                (kind, json!({ "type": "string", "contentMediaType": "application/wasm" }))
            }
            Content::Text(kind) => (kind, json!({ "type": "string" })),
        };
        json!({ *kind: { "schema": schema } })
    }

    /// The whole of it.
    pub(crate) fn into_json(mut self) -> String {
        let mut schemas = self.generator.take_definitions(true);
        add_case(&mut schemas);
        let document = json!({
            "openapi": "3.1.0",
            "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
            "info": {
                "title": "Probity",
                "version": env!("CARGO_PKG_VERSION"),
                "summary": "Whether a bidder may take part in a public tender",
                "license": { "name": "Apache-2.0", "identifier": "Apache-2.0" },
            },
            "paths": self.paths,
            "components": {
                "schemas": schemas,
                "securitySchemes": { "bearer": { "type": "http", "scheme": "bearer" } },
            },
        });
        serde_json::to_string(&document).unwrap_or_default()
    }
}

fn tag(path: &str) -> &str {
    match path.strip_prefix("/v1/") {
        Some(rest) => rest.split(['/', ':']).next().unwrap_or_default(),
        None => "operation",
    }
}

/// The parameters in braces.
fn in_path(path: &str) -> Vec<Value> {
    let names = path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    let parameter =
        |name| json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } });
    names.map(parameter).collect()
}

/// The fields of a query, each a parameter.
fn in_query(schema: &Value) -> Vec<Value> {
    let fields = schema.get("properties").and_then(Value::as_object);
    let parameter = |(name, schema): (&String, &Value)| {
        let mut schema = schema.clone();
        let description = schema.as_object_mut().and_then(|schema| schema.remove("description"));
        // what is left out is not there: there is no null in a query
        if let Some(kind) = schema.get_mut("type")
            && let Some(kinds) = kind.as_array()
        {
            *kind = kinds.first().cloned().unwrap_or_default();
        }
        json!({ "name": name, "in": "query", "required": false, "description": description, "schema": schema })
    };
    fields.into_iter().flatten().map(parameter).collect()
}

/// The schema of a case, whose own definitions are put beside the others.
fn add_case(schemas: &mut Map<String, Value>) {
    let Ok(Value::Object(mut case)) = serde_json::to_value(probity::core::case::schema()) else { return };
    case.remove("$schema");
    let definitions = case.remove("$defs");
    let mut all = vec![("Case".to_owned(), Value::Object(case))];
    if let Some(Value::Object(definitions)) = definitions {
        all.extend(definitions.into_iter().map(|(name, schema)| (format!("Case.{name}"), schema)));
    }
    for (name, mut schema) in all {
        point_to_components(&mut schema);
        schemas.insert(name, schema);
    }
}

fn point_to_components(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            for (name, value) in fields {
                match (name.as_str(), value.as_str().and_then(|to| to.strip_prefix("#/$defs/"))) {
                    ("$ref", Some(to)) => *value = format!("#{SCHEMAS}/Case.{to}").into(),
                    _ => point_to_components(value),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(point_to_components),
        _ => {}
    }
}
