.class public Lreach/chosen_text/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  const-string v0, "settings"
  const/4 v1, 0x0
  invoke-virtual {p0, v0, v1}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
  move-result-object v0
  const-string v1, "agreed"
  const/4 v2, 0x0
  invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
  move-result v0
  if-eqz v0, :else
  const-string v3, "full"
  goto :on
  :else
  const-string v3, "none"
  :on
  const-string v1, "full"
  invoke-virtual {v1, v3}, Ljava/lang/String;->equals(Ljava/lang/Object;)Z
  move-result v1
  if-eqz v1, :no
  invoke-static {}, Lreach/chosen_text/Sdk;->init()V
  :no
  return-void
.end method
