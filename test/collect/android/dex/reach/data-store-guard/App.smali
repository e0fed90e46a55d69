.class public Lreach/data_store_guard/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  invoke-static {p0}, Lreach/data_store_guard/Settings;->load(Landroid/content/Context;)Landroidx/datastore/preferences/core/Preferences;
  move-result-object v0
  const-string v1, "agreed"
  invoke-static {v1}, Landroidx/datastore/preferences/core/PreferencesKeys;->booleanKey(Ljava/lang/String;)Landroidx/datastore/preferences/core/Preferences$Key;
  move-result-object v1
  invoke-virtual {v0, v1}, Landroidx/datastore/preferences/core/Preferences;->get(Landroidx/datastore/preferences/core/Preferences$Key;)Ljava/lang/Object;
  move-result-object v0
  check-cast v0, Ljava/lang/Boolean;
  if-eqz v0, :no
  invoke-virtual {v0}, Ljava/lang/Boolean;->booleanValue()Z
  move-result v0
  if-eqz v0, :no
  invoke-static {}, Lreach/data_store_guard/Sdk;->init()V
  :no
  return-void
.end method
