.class public Lreach/kotlin_equal/Same;
.super Ljava/lang/Object;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public static areEqual(Ljava/lang/Object;Ljava/lang/Object;)Z
  .registers 3
  if-nez p0, :there
  if-nez p1, :differ
  const/4 v0, 0x1
  return v0
  :differ
  const/4 v0, 0x0
  return v0
  :there
  invoke-virtual {p0, p1}, Ljava/lang/Object;->equals(Ljava/lang/Object;)Z
  move-result v0
  return v0
.end method
