.class public Lreach/json_guard/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 5
  const-string v0, "settings"
  const/4 v1, 0x0
  invoke-virtual {p0, v0, v1}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
  move-result-object v0
  const-string v1, "state"
  const-string v2, "{}"
  invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getString(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;
  move-result-object v0
  new-instance v1, Lorg/json/JSONObject;
  invoke-direct {v1, v0}, Lorg/json/JSONObject;-><init>(Ljava/lang/String;)V
  const-string v2, "agreed"
  invoke-virtual {v1, v2}, Lorg/json/JSONObject;->optBoolean(Ljava/lang/String;)Z
  move-result v0
  if-eqz v0, :no
  invoke-static {}, Lreach/json_guard/Sdk;->init()V
  :no
  return-void
.end method
