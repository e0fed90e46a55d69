.class public final Lreach/delegate_by_name/App;
.super Lreach/delegate_by_name/PatchApplication;

.method public constructor <init>()V
  .registers 3
  const/4 v0, 0x7
  const-string v1, "reach.delegate_by_name.Like"
  invoke-direct {p0, v0, v1}, Lreach/delegate_by_name/PatchApplication;-><init>(ILjava/lang/String;)V
  return-void
.end method
