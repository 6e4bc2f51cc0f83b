// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

import ARI

extension EveryOperation {
    static let asterisk: [EveryOperation] = [
        EveryOperation("asterisk.getObject") { client in
            return try await client.asterisk.getObject(configClass: "configClass", objectType: "objectType", id: "id")
        },
        EveryOperation("asterisk.updateObject") { client in
            return try await client.asterisk.updateObject(
                configClass: "configClass",
                objectType: "objectType",
                id: "id",
                fields: [ConfigTuple(attribute: "key", value: "fields")]
            )
        },
        EveryOperation("asterisk.deleteObject") { client in
            try await client.asterisk.deleteObject(configClass: "configClass", objectType: "objectType", id: "id")
            return nil
        },
        EveryOperation("asterisk.getInfo") { client in
            return try await client.asterisk.getInfo(only: ["only-1", "only-2"])
        },
        EveryOperation("asterisk.ping") { client in
            return try await client.asterisk.ping()
        },
        EveryOperation("asterisk.listModules") { client in
            return try await client.asterisk.listModules()
        },
        EveryOperation("asterisk.getModule") { client in
            return try await client.asterisk.getModule("moduleName")
        },
        EveryOperation("asterisk.loadModule") { client in
            try await client.asterisk.loadModule("moduleName")
            return nil
        },
        EveryOperation("asterisk.unloadModule") { client in
            try await client.asterisk.unloadModule("moduleName")
            return nil
        },
        EveryOperation("asterisk.reloadModule") { client in
            try await client.asterisk.reloadModule("moduleName")
            return nil
        },
        EveryOperation("asterisk.listLogChannels") { client in
            return try await client.asterisk.listLogChannels()
        },
        EveryOperation("asterisk.addLog") { client in
            try await client.asterisk.addLog("logChannelName", configuration: "configuration")
            return nil
        },
        EveryOperation("asterisk.deleteLog") { client in
            try await client.asterisk.deleteLog("logChannelName")
            return nil
        },
        EveryOperation("asterisk.rotateLog") { client in
            try await client.asterisk.rotateLog("logChannelName")
            return nil
        },
        EveryOperation("asterisk.getGlobalVar") { client in
            return try await client.asterisk.getGlobalVar(variable: "variable")
        },
        EveryOperation("asterisk.setGlobalVar") { client in
            try await client.asterisk.setGlobalVar(variable: "variable", value: "value")
            return nil
        },
    ]
}
