.class public Lreach/both_conditions/App;
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
  invoke-static {}, Ljava/lang/System;->currentTimeMillis()J
  move-result-wide v4
  const-wide/16 v6, 0x0
  cmp-long v4, v4, v6
  if-lez v4, :else
  const/4 v3, 0x1
  goto :on
  :else
  const/4 v3, 0x0
  :on
  if-eqz v3, :no
  invoke-static {}, Lreach/both_conditions/Sdk;->init()V
  :no
  return-void
.end method
