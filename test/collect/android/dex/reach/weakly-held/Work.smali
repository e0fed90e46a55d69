.class public Lreach/weakly_held/Work;
.super Ljava/lang/Object;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public go()V
  .registers 1
  invoke-static {}, Lreach/weakly_held/Sdk;->init()V
  return-void
.end method
