.class public Lreach/enum_singleton/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  sget-object v0, Lreach/enum_singleton/One;->INSTANCE:Lreach/enum_singleton/One;
  invoke-virtual {v0}, Lreach/enum_singleton/One;->touch()V
  return-void
.end method
